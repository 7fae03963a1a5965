import { countryQuestion } from "@/lib/api/params";
import { accept, respond } from "@/lib/api/respond";
import { wordQuestion } from "@/lib/api/word-params";
import { endOwnWord, ownWords } from "@/lib/api/words";

/** GET /api/v1/mappings */
export const GET = respond(countryQuestion, ownWords);

/** DELETE /api/v1/mappings */
export const DELETE = accept(wordQuestion, 200, endOwnWord);
