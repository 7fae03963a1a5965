import { problemFileQuestion } from "@/lib/api/params";
import { respond } from "@/lib/api/respond";
import { problemDownload } from "@/lib/api/submission-downloads";

/** GET /api/v1/submissions/{id}/problems */
export const GET = respond(problemFileQuestion, problemDownload, { tag: "answer" });
