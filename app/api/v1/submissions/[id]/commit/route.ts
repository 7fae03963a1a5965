import { submissionId } from "@/lib/api/params";
import { accept } from "@/lib/api/respond";
import { commit } from "@/lib/api/submissions";

/** POST /api/v1/submissions/{id}/commit */
export const POST = accept(submissionId, 200, commit);
