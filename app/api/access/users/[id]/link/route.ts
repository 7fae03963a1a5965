import { accept } from "@/lib/api/respond";
import { userQuestion } from "@/lib/api/user-params";
import { link } from "@/lib/api/users";

/** POST /api/access/users/{id}/link */
export const POST = accept(userQuestion, 200, link);
