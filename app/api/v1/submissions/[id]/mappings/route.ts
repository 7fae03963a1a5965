import { submissionId } from "@/lib/api/params";
import { accept } from "@/lib/api/respond";
import { explain } from "@/lib/api/words";

/** POST /api/v1/submissions/{id}/mappings */
export const POST = accept(submissionId, 200, explain);
