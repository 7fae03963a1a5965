import { completenessQuestion } from "@/lib/api/params";
import { respond } from "@/lib/api/respond";
import { completenessReport } from "@/lib/reports/delivery/completeness";

/** GET /api/v1/completeness */
export const GET = respond(completenessQuestion, (question, { db, today }) =>
  completenessReport(db, { ...question, today }),
);
