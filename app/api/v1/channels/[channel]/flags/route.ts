import { flagAsked, flagRemovalAsked } from "@/lib/api/register-params";
import { accept } from "@/lib/api/respond";
import { deleteFlag, postFlag } from "@/lib/api/rule-writes";

/** POST /api/v1/channels/{channel}/flags */
export const POST = accept(flagAsked, 200, postFlag);

/** DELETE /api/v1/channels/{channel}/flags */
export const DELETE = accept(flagRemovalAsked, 200, deleteFlag);
