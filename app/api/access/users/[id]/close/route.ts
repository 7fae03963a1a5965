import { accept } from "@/lib/api/respond";
import { userQuestion } from "@/lib/api/user-params";
import { close } from "@/lib/api/users";

/** POST /api/access/users/{id}/close */
export const POST = accept(userQuestion, 200, close);
