import { z } from "zod";
import { accept } from "@/lib/api/respond";
import { endOwnSession } from "@/lib/api/sessions";

/** DELETE /api/access/sessions/{id} */
export const DELETE = accept(z.strictObject({ id: z.string().min(1).max(100) }), 200, endOwnSession);
