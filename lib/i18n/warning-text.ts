import type { useTranslations } from "next-intl";
import { addMonths } from "@/lib/domain/month";
import type { FigureWarning } from "@/lib/reports/submission/submission";
import { formatMonth, formatNumber, formatShare } from "./format";
import { LANGUAGE_TAGS, type Locale } from "./locales";
import type { ProblemText } from "./problem-text";

/** The catalogue's part `warnings`, from `useTranslations("warnings")` or next-intl's `createTranslator`. */
export type WarningTranslator = ReturnType<typeof useTranslations<"warnings">>;

/** From twice as many on, one says how many times. */
const TIMES = 2;

/** What is unusual, with place, month, both values, and what to check. Page and API say it in the same words. */
export function warningText(
  warning: FigureWarning,
  t: WarningTranslator,
  locale: Locale,
): ProblemText & { hint: string } {
  const { code, month, now, usual, usualMonth, digital } = warning;
  const count = (value: number) => formatNumber(locale, value);
  const values = {
    what: whatOf(warning, locale),
    month: formatMonth(locale, month),
    now: count(now ?? 0),
    usual: count(usual),
    when: usualMonth === addMonths(month, -12) ? "year" : "month",
    usualMonth: formatMonth(locale, usualMonth),
    ...changeOf(now, usual, locale),
    digital: count(digital?.now ?? 0),
    digitalUsual: count(digital?.usual ?? 0),
  };
  const direction =
    code === "far-off" || code === "tenfold" ? (`${code}-${(now ?? 0) > usual ? "more" : "fewer"}` as const) : code;
  return { message: t(`message.${code}`, values), hint: t(`hint.${direction}`) };
}

function whatOf({ municipality, area, channels }: FigureWarning, locale: Locale): string {
  const named = new Intl.ListFormat(LANGUAGE_TAGS[locale]).format(channels.map(({ names }) => names[locale]));
  return [municipality.name, area?.names[locale], named].filter(Boolean).join(", ");
}

function changeOf(now: number | null, usual: number, locale: Locale): { how: string; factor: string; percent: string } {
  if (!now || usual === 0) return { how: "none", factor: "", percent: "" };
  const ratio = now / usual;
  return {
    how: ratio >= TIMES ? "times" : ratio > 1 ? "more" : "fewer",
    factor: formatNumber(locale, ratio, ratio < 10 && Math.round(ratio * 10) % 10 !== 0 ? 1 : 0),
    percent: formatShare(locale, Math.abs(ratio - 1), 0),
  };
}
