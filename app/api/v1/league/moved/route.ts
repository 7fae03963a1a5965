import { movedQuestion } from "@/lib/api/moved-question";
import { respond } from "@/lib/api/respond";
import { movedReport } from "@/lib/reports/league/moved";

/** GET /api/v1/league/moved */
export const GET = respond(movedQuestion, (question, { db, today }) => movedReport(db, { ...question, today }));
