import { registerQuestion } from "@/lib/api/params";
import { countryAsked } from "@/lib/api/register-params";
import { postTarget } from "@/lib/api/register-writes";
import { accept, respond } from "@/lib/api/respond";
import { targetsReport } from "@/lib/reports/registers";

/** GET /api/v1/targets */
export const GET = respond(registerQuestion, (question, { db, today }) => targetsReport(db, { ...question, today }));

/** POST /api/v1/targets */
export const POST = accept(countryAsked, 201, postTarget);
