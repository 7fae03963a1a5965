import { exportAnswer } from "@/lib/api/export";
import { exportQuestion } from "@/lib/api/params";
import { respond } from "@/lib/api/respond";

/** GET /api/v1/export.csv */
export const GET = respond(exportQuestion, exportAnswer);
