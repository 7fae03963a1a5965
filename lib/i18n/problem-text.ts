import type { useTranslations } from "next-intl";
import { isMonth } from "@/lib/domain/month";
import type { ColumnMeaning, Problem } from "@/lib/submissions/read/reading";
import { formatMonth } from "./format";
import type { Locale } from "./locales";

/** The catalogue's part `problems`, from `useTranslations("problems")` or next-intl's `createTranslator`. */
export type ProblemTranslator = ReturnType<typeof useTranslations<"problems">>;

/** What is wrong and what to do about it. Page and API say it in the same words. */
export type ProblemText = { message: string; hint: string | null };

const MEANINGS: readonly ColumnMeaning[] = ["municipality", "area", "channel", "month", "count", "country"];

export function problemText({ code, hint, details }: Problem, t: ProblemTranslator, locale: Locale): ProblemText {
  const values = Object.fromEntries(
    Object.entries(details ?? {}).map(([name, value]) => [name, inWords(value, t, locale)]),
  );
  return { message: t(`message.${code}`, values), hint: hint ? t(`hint.${hint}`, values) : null };
}

/** Months and the meanings of columns are in the problem as the program knows them; the reader has other words. */
function inWords(value: string | number, t: ProblemTranslator, locale: Locale): string | number {
  if (typeof value === "number") return value;
  const meanings = value.split(",").map((part) => MEANINGS.find((meaning) => meaning === part));
  const known = meanings.filter((meaning) => meaning !== undefined);
  if (known.length === meanings.length) return known.map((meaning) => t(`columns.${meaning}`)).join(", ");
  return isMonth(value) ? formatMonth(locale, value) : value;
}
