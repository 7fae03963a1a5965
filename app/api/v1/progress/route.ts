import { progressQuestion } from "@/lib/api/params";
import { respond } from "@/lib/api/respond";
import { progressReport } from "@/lib/reports/progress";

/** GET /api/v1/progress */
export const GET = respond(progressQuestion, (question, { db, today }) => progressReport(db, { ...question, today }));
