import { addKey } from "@/lib/api/keys";
import { countryQuestion } from "@/lib/api/params";
import { accept } from "@/lib/api/respond";

/** POST /api/access/keys */
export const POST = accept(countryQuestion, 201, addKey);
