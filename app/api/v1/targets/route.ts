import { registerQuestion } from "@/lib/api/params";
import { respond } from "@/lib/api/respond";
import { targetsReport } from "@/lib/reports/registers";

/** GET /api/v1/targets */
export const GET = respond(registerQuestion, (question, { db, today }) => targetsReport(db, { ...question, today }));
