import { submissionId } from "@/lib/api/params";
import { respond } from "@/lib/api/respond";
import { submissionFile } from "@/lib/api/submission-file";

/** GET /api/v1/submissions/{id}/file */
export const GET = respond(submissionId, submissionFile);
