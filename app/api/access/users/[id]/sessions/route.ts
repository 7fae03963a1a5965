import { accept } from "@/lib/api/respond";
import { userQuestion } from "@/lib/api/user-params";
import { endSessions } from "@/lib/api/users";

/** DELETE /api/access/users/{id}/sessions */
export const DELETE = accept(userQuestion, 200, endSessions);
