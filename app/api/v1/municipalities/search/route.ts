import { placesQuestion } from "@/lib/api/params";
import { respond } from "@/lib/api/respond";
import { placesReport } from "@/lib/reports/scope";

/** GET /api/v1/municipalities/search */
export const GET = respond(placesQuestion, (question, { db }) => placesReport(db, question));
