import { arrivalQuestion, registerQuestion } from "@/lib/api/params";
import { accept, respond } from "@/lib/api/respond";
import { arrive, history } from "@/lib/api/submissions";

/** GET /api/v1/submissions */
export const GET = respond(registerQuestion, history, { tag: "answer" });

/** POST /api/v1/submissions */
export const POST = accept(arrivalQuestion, 201, arrive);
