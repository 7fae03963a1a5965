import { useTranslations } from "next-intl";
import type { Problem } from "@/lib/submissions/reading";

/** A problem in the reader's language: what is wrong, and what to do. */
export function useProblemText(): (problem: Problem) => { message: string; hint: string | null } {
  const t = useTranslations();
  return ({ code }) => ({ message: code, hint: t("submission.title") });
}
