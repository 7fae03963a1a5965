import { useLocale, useTranslations } from "next-intl";
import { type ProblemText, problemText } from "@/lib/i18n/problem-text";
import type { Problem } from "@/lib/submissions/read/reading";

/** A problem in the reader's language: what is wrong, and what to do. */
export function useProblemText(): (problem: Problem) => ProblemText {
  const t = useTranslations("problems");
  const locale = useLocale();
  return (problem) => problemText(problem, t, locale);
}
