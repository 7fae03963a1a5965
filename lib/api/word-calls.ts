import type { Call } from "./calls";
import { countryQuestion, submissionId } from "./params";
import { arrivalAnswer } from "./submission-answers";
import { endedWordAnswer, wordsAnswer } from "./word-answers";
import { explanationBody, wordQuestion } from "./word-params";

const WORDS = "/api/v1/mappings";
const EXAMPLE = { words: [{ kind: "channel", label: "Tlf. og mobil", target: "phone" }] };

/** What the words of files mean: said of a draft, kept for its municipalities, ended. */
export const WORD_CALLS: readonly Call[] = [
  {
    ...{ id: "explainSubmission", group: "submissions", method: "post", path: "/api/v1/submissions/{id}/mappings" },
    ...{ question: submissionId, body: explanationBody, status: 200, answer: arrivalAnswer },
    errors: ["invalid", "forbidden", "not-found", "conflict", "too-large"],
    example: { options: `-d '${JSON.stringify(EXAMPLE)}'` },
  },
  {
    ...{ id: "getMappings", group: "registers", method: "get", path: WORDS, status: 200 },
    ...{ question: countryQuestion, answer: wordsAnswer, errors: ["invalid", "not-found"], example: {} },
  },
  {
    ...{ id: "endMapping", group: "registers", method: "delete", path: WORDS, status: 200 },
    ...{ question: wordQuestion, answer: endedWordAnswer, errors: ["invalid", "forbidden", "not-found"] },
    example: { options: "-X DELETE", query: "municipality=0751&labelKind=channel&label=Tlf.%20og%20mobil" },
  },
];
