import { countryQuestion } from "@/lib/api/params";
import { countryAsked } from "@/lib/api/register-params";
import { putStrategy } from "@/lib/api/register-writes";
import { accept, respond } from "@/lib/api/respond";
import { strategiesReport } from "@/lib/reports/administration/strategies";

/** GET /api/v1/strategies */
export const GET = respond(countryQuestion, ({ country }, { db, today }) => strategiesReport(db, { country, today }));

/** PUT /api/v1/strategies */
export const PUT = accept(countryAsked, 200, putStrategy);
