import { registerQuestion } from "@/lib/api/params";
import { countryAsked } from "@/lib/api/register-params";
import { postMunicipality } from "@/lib/api/register-writes";
import { accept, respond } from "@/lib/api/respond";
import { municipalitiesReport } from "@/lib/reports/registers";

/** GET /api/v1/municipalities */
export const GET = respond(registerQuestion, (question, { db, today }) =>
  municipalitiesReport(db, { ...question, today }),
);

/** POST /api/v1/municipalities */
export const POST = accept(countryAsked, 201, postMunicipality);
