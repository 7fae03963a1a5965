import { endKey, keyQuestion } from "@/lib/api/keys";
import { accept } from "@/lib/api/respond";

/** DELETE /api/access/keys/{id} */
export const DELETE = accept(keyQuestion, 200, endKey);
