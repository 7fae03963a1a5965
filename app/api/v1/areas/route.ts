import { registerQuestion } from "@/lib/api/params";
import { countryAsked } from "@/lib/api/register-params";
import { postArea } from "@/lib/api/register-writes";
import { accept, respond } from "@/lib/api/respond";
import { areasReport } from "@/lib/reports/registers";

/** GET /api/v1/areas */
export const GET = respond(registerQuestion, (question, { db, today }) => areasReport(db, { ...question, today }));

/** POST /api/v1/areas */
export const POST = accept(countryAsked, 201, postArea);
