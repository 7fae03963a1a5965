import { accept } from "@/lib/api/respond";
import { userQuestion } from "@/lib/api/user-params";
import { endSecondFactor } from "@/lib/api/users";

/** DELETE /api/access/users/{id}/second-factor */
export const DELETE = accept(userQuestion, 200, endSecondFactor);
