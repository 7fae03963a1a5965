import { accept } from "@/lib/api/respond";
import { userQuestion } from "@/lib/api/user-params";
import { open } from "@/lib/api/users";

/** POST /api/access/users/{id}/open */
export const POST = accept(userQuestion, 200, open);
