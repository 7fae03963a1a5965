import { registerQuestion } from "@/lib/api/params";
import { respond } from "@/lib/api/respond";
import { municipalitiesReport } from "@/lib/reports/registers";

/** GET /api/v1/municipalities */
export const GET = respond(registerQuestion, (question, { db, today }) =>
  municipalitiesReport(db, { ...question, today }),
);
