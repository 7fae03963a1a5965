import { submissionId, submissionQuestion } from "@/lib/api/params";
import { accept, respond } from "@/lib/api/respond";
import { discard, submission } from "@/lib/api/submissions";

/** GET /api/v1/submissions/{id} */
export const GET = respond(submissionQuestion, submission, { tag: "answer" });

/** DELETE /api/v1/submissions/{id} */
export const DELETE = accept(submissionId, 200, discard);
