export { GET } from "@/app/api/v1/municipalities/route";
