import { exportAnswer } from "@/lib/api/export";
import { registerQuestion } from "@/lib/api/params";
import { respond } from "@/lib/api/respond";

/** GET /api/v1/export.csv */
export const GET = respond(registerQuestion, exportAnswer);
