import { differenceQuestion } from "@/lib/api/params";
import { respond } from "@/lib/api/respond";
import { differenceDownload } from "@/lib/api/submission-downloads";

/** GET /api/v1/submissions/{id}/difference.csv */
export const GET = respond(differenceQuestion, differenceDownload, { tag: "answer" });
