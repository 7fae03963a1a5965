import { deleteGroup, putGroup } from "@/lib/api/calendar";
import { idAsked, removalAsked } from "@/lib/api/calendar-params";
import { accept } from "@/lib/api/respond";

/** PUT /api/v1/groups/{id} */
export const PUT = accept(idAsked, 200, putGroup);

/** DELETE /api/v1/groups/{id} */
export const DELETE = accept(removalAsked, 200, deleteGroup);
