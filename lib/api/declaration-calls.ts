import type { Call } from "./calls";
import { declarationAnswer, declarationsAnswer } from "./declaration-answers";
import * as asks from "./declaration-params";

const DECLARATIONS = "/api/v1/declarations";
const END = { action: "end", cells: [{ channel: "letter" }], last: "2014-08", reason: "Scannes som Digital Post" };

/** What a municipality counts, and decisions about it. */
export const DECLARATION_CALLS: readonly Call[] = [
  {
    ...{ id: "getDeclarations", group: "registers", method: "get", path: DECLARATIONS, status: 200 },
    ...{ question: asks.declarationsQuestion, answer: declarationsAnswer, errors: ["invalid", "not-found"] },
    example: { query: "municipality=0791" },
  },
  {
    ...{ id: "postDeclaration", group: "registers", method: "post", path: DECLARATIONS, status: 200 },
    ...{ question: asks.declarationQuestion, body: asks.declarationBody, answer: declarationAnswer },
    errors: ["invalid", "forbidden", "not-found", "conflict", "too-large"],
    example: { query: "municipality=0791", options: `-d '${JSON.stringify(END)}'` },
  },
];
