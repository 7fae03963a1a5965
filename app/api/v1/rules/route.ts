import { registerQuestion } from "@/lib/api/params";
import { rulesAsked } from "@/lib/api/register-params";
import { accept, respond } from "@/lib/api/respond";
import { putRules, rules } from "@/lib/api/rule-writes";

/** GET /api/v1/rules */
export const GET = respond(registerQuestion, rules);

/** PUT /api/v1/rules */
export const PUT = accept(rulesAsked, 200, putRules);
