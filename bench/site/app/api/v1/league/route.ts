export { GET } from "@/app/api/v1/league/route";
