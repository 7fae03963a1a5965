import { respond } from "@/lib/api/respond";
import { comparisonQuestion } from "@/lib/api/version-params";
import { comparison } from "@/lib/api/versions";

/** GET /api/v1/versions/compare */
export const GET = respond(comparisonQuestion, comparison);
