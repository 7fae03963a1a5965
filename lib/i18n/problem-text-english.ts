import { createTranslator } from "next-intl";
import type { Problem } from "@/lib/submissions/reading";
import en from "./messages/en.json";
import { type ProblemText, problemText } from "./problem-text";

const translate = createTranslator({ locale: "en", messages: { problems: en.problems }, namespace: "problems" });

/** A problem in English, for readers of the API and of logs. */
export function englishProblemText(problem: Problem): ProblemText {
  return problemText(problem, translate, "en");
}
