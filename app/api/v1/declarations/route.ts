import { declarationQuestion, declarationsQuestion } from "@/lib/api/declaration-params";
import { declare, listDeclarations } from "@/lib/api/declarations";
import { accept, respond } from "@/lib/api/respond";

/** GET /api/v1/declarations */
export const GET = respond(declarationsQuestion, listDeclarations);

/** POST /api/v1/declarations */
export const POST = accept(declarationQuestion, 200, declare);
