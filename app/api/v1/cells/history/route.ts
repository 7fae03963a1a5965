import { respond } from "@/lib/api/respond";
import { cellQuestion } from "@/lib/api/version-params";
import { cellHistory } from "@/lib/api/versions";

/** GET /api/v1/cells/history */
export const GET = respond(cellQuestion, cellHistory);
