import { health } from "@/lib/api/health";

/** GET /api/health */
export const GET = health;
