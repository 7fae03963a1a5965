import { registerQuestion } from "@/lib/api/params";
import { respond } from "@/lib/api/respond";
import { areasReport } from "@/lib/reports/registers";

/** GET /api/v1/areas */
export const GET = respond(registerQuestion, (question, { db, today }) => areasReport(db, { ...question, today }));
