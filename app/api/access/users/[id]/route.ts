import { accept } from "@/lib/api/respond";
import { userQuestion } from "@/lib/api/user-params";
import { change } from "@/lib/api/users";

/** PUT /api/access/users/{id} */
export const PUT = accept(userQuestion, 200, change);
