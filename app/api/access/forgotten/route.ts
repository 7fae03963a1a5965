import { forgot, forgottenQuestion } from "@/lib/api/forgotten";
import { accept } from "@/lib/api/respond";

/** POST /api/access/forgotten */
export const POST = accept(forgottenQuestion, 200, forgot);
