import { accept } from "@/lib/api/respond";
import { usersQuestion } from "@/lib/api/user-params";
import { invite } from "@/lib/api/users";

/** POST /api/access/users */
export const POST = accept(usersQuestion, 201, invite);
