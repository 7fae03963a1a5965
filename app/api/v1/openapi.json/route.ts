import { openApi } from "@/lib/api/openapi";
import { nothingAsked } from "@/lib/api/params";
import { respond } from "@/lib/api/respond";

/** GET /api/v1/openapi.json */
export const GET = respond(nothingAsked, async () => openApi());
