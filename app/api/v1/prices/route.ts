import { registerQuestion } from "@/lib/api/params";
import { respond } from "@/lib/api/respond";
import { pricesReport } from "@/lib/reports/registers";

/** GET /api/v1/prices */
export const GET = respond(registerQuestion, (question, { db, today }) => pricesReport(db, { ...question, today }));
