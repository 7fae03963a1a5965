import { respond } from "@/lib/api/respond";
import { templateAnswer } from "@/lib/api/template";
import { templateQuestion } from "@/lib/api/template-params";

/** GET /api/v1/template */
export const GET = respond(templateQuestion, templateAnswer);
