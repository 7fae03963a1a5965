import { registerQuestion } from "@/lib/api/params";
import { countryAsked } from "@/lib/api/register-params";
import { postPriceSet } from "@/lib/api/register-writes";
import { accept, respond } from "@/lib/api/respond";
import { pricesReport } from "@/lib/reports/registers";

/** GET /api/v1/prices */
export const GET = respond(registerQuestion, (question, { db, today }) => pricesReport(db, { ...question, today }));

/** POST /api/v1/prices */
export const POST = accept(countryAsked, 201, postPriceSet);
