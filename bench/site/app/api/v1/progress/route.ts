export { GET } from "@/app/api/v1/progress/route";
