import { deleteEvent, putEvent } from "@/lib/api/calendar";
import { idAsked, removalAsked } from "@/lib/api/calendar-params";
import { accept } from "@/lib/api/respond";

/** PUT /api/v1/events/{id} */
export const PUT = accept(idAsked, 200, putEvent);

/** DELETE /api/v1/events/{id} */
export const DELETE = accept(removalAsked, 200, deleteEvent);
