import { registerQuestion } from "@/lib/api/params";
import { respond } from "@/lib/api/respond";
import { channelsReport } from "@/lib/reports/registers";

/** GET /api/v1/channels */
export const GET = respond(registerQuestion, (question, { db, today }) => channelsReport(db, { ...question, today }));
