import { createTranslator } from "next-intl";
import { CATALOGUES } from "@/lib/i18n/catalogues";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { type ProblemText, problemText } from "@/lib/i18n/problem-text";
import type { Problem } from "@/lib/submissions/read/reading";

/** Problems of a file with what is wrong and what to do, in the language that the caller accepts; English otherwise. */
export function inWords(problems: readonly Problem[], headers: Headers): (Omit<Problem, "hint"> & ProblemText)[] {
  const locale = languageOf(headers.get("accept-language"));
  const t = createTranslator({ locale, messages: CATALOGUES[locale], namespace: "problems" });
  return problems.map((problem) => ({ ...problem, ...problemText(problem, t, locale) }));
}

/** The first of the accepted languages that there is a catalogue for; their order is the reader's. */
export function languageOf(accepted: string | null): Locale {
  const tags = (accepted ?? "").split(",").map((tag) => tag.split(";")[0]?.trim().slice(0, 2).toLowerCase());
  return tags.map((tag) => (tag === "no" ? "nb" : tag)).find(isLocale) ?? "en";
}
