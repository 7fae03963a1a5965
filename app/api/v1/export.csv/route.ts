import { exportAnswer } from "@/lib/api/export";
import { countryQuestion } from "@/lib/api/params";
import { respond } from "@/lib/api/respond";

/** GET /api/v1/export.csv */
export const GET = respond(countryQuestion, exportAnswer);
