import { submissionId } from "@/lib/api/params";
import { accept } from "@/lib/api/respond";
import { revert } from "@/lib/api/submissions";

/** POST /api/v1/submissions/{id}/revert */
export const POST = accept(submissionId, 201, revert);
