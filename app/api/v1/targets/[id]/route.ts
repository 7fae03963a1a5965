import { targetAsked, targetRemovalAsked } from "@/lib/api/register-params";
import { deleteTarget, putTarget } from "@/lib/api/register-writes";
import { accept } from "@/lib/api/respond";

/** PUT /api/v1/targets/{id} */
export const PUT = accept(targetAsked, 200, putTarget);

/** DELETE /api/v1/targets/{id} */
export const DELETE = accept(targetRemovalAsked, 200, deleteTarget);
