import type { Day, Month } from "@/lib/domain/month";
import type { Window } from "@/lib/domain/window";
import { LANGUAGE_TAGS, type Locale } from "./locales";

const MINUS = "\u2212";
const NO_BREAK = "\u00a0";

/** The figure without its unit, where the unit stands in smaller type or in the column's header. */
export type Figure = { value: string; unit: string };

/** `12.345` in Danish, `12 345` in Norwegian, `12,345` in English; the minus is a minus, not a hyphen. */
export function formatNumber(locale: Locale, value: number, digits = 0): string {
  const rounded = numberFormat(locale, digits)
    .format(value)
    .replace(/^[-\u2212]/, MINUS);
  return /[1-9]/.test(rounded) ? rounded : rounded.replace(MINUS, "");
}

/** A share 0..1 as `39,8 %`; English writes `39.8%`. */
export function formatShare(locale: Locale, share: number, digits = 1): string {
  return `${formatPercentage(locale, share, digits)}${percentSign(locale)}`;
}

/** A share beside the target it was judged by, with as many decimals as it takes to see on which side it is: `29,97 %`, not `30,0 %`. */
export function formatJudged(locale: Locale, share: number, target: number): string {
  const digits = [1, 2, 3].find(
    (count) => share === target || formatShare(locale, share, count) !== formatShare(locale, target, count),
  );
  return formatShare(locale, share, share > target ? 1 : (digits ?? 4));
}

/** A share 0..1 as `39,8`, for columns and figures that carry the unit elsewhere. */
export function formatPercentage(locale: Locale, share: number, digits = 1): string {
  return formatNumber(locale, 100 * share, digits);
}

/** The percent sign with what stands before it. */
export function percentSign(locale: Locale): string {
  return locale === "en" ? "%" : `${NO_BREAK}%`;
}

/** A number with its sign, `+12` or `−12`; nothing before a zero. */
export function formatSigned(locale: Locale, value: number, digits = 0): string {
  const text = formatNumber(locale, value, digits);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A difference between two shares (0..1) in percentage points: `+5,6`, `−1,3`. */
export function formatPoints(locale: Locale, difference: number, digits = 1): string {
  return formatSigned(locale, 100 * difference, digits);
}

/** `50,69 kr.`, `50,69 kr`, `DKK 50.69`. */
export function formatKroner(locale: Locale, value: number, digits = 2): string {
  const amount = formatNumber(locale, value, digits);
  return locale === "en" ? `DKK${NO_BREAK}${amount}` : `${amount}${NO_BREAK}${locale === "da" ? "kr." : "kr"}`;
}

const MILLION = { da: "mio.", nb: "mill.", en: "million" };

/** `2,54` and `mio.` from a million on, the whole number and no unit below. */
export function largeNumber(locale: Locale, value: number, digits = 2): Figure {
  if (Math.abs(value) < 1_000_000) return { value: formatNumber(locale, value), unit: "" };
  return { value: formatNumber(locale, value / 1_000_000, digits), unit: MILLION[locale] };
}

/** `2,54 mio.` */
export function formatLarge(locale: Locale, value: number, digits = 2): string {
  const { value: amount, unit } = largeNumber(locale, value, digits);
  return unit ? `${amount}${NO_BREAK}${unit}` : amount;
}

/** `marts 2012`; short `mar. 2012`. */
export function formatMonth(locale: Locale, month: Month, style: "long" | "short" = "long"): string {
  return dateFormat(locale, { month: style, year: "numeric" }).format(dayOf(`${month}-01`));
}

/** `marts`; short `mar.` */
export function monthName(locale: Locale, month: Month, style: "long" | "short" = "long"): string {
  return dateFormat(locale, { month: style }).format(dayOf(`${month}-01`));
}

/** `september 2013 – august 2014`, `januar – marts 2014`, `marts 2012`. */
export function formatMonthSpan(locale: Locale, from: Month, to: Month): string {
  if (from === to) return formatMonth(locale, to);
  const first = from.slice(0, 4) === to.slice(0, 4) ? monthName(locale, from) : formatMonth(locale, from);
  return `${first} – ${formatMonth(locale, to)}`;
}

/** `10. oktober 2014`; without the year `10. oktober`. */
export function formatDate(locale: Locale, day: Day, { year = true } = {}): string {
  return dateFormat(locale, { day: "numeric", month: "long", ...(year && { year: "numeric" }) }).format(dayOf(day));
}

/** `fredag 10. oktober` */
export function formatWeekday(locale: Locale, day: Day): string {
  return dateFormat(locale, { weekday: "long", day: "numeric", month: "long" }).format(dayOf(day));
}

const ROLLING = { da: "12 mdr. til", nb: "12 md. til", en: "12 months to" };

/** A window in few words: `12 mdr. til aug. 2014`, `august 2014`, `2013`. */
export function formatWindow(locale: Locale, window: Window, style: "long" | "short" = "short"): string {
  if (window.kind === "year") return window.end.slice(0, 4);
  if (window.kind === "month") return formatMonth(locale, window.end);
  return `${ROLLING[locale]} ${formatMonth(locale, window.end, style)}`;
}

/** The first letter large, for a month or a window that opens a line. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

// Making a formatter costs more than a thousand uses of it.
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

function numberFormat(locale: Locale, digits: number): Intl.NumberFormat {
  const key = `${locale} ${digits}`;
  const known = numbers.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LANGUAGE_TAGS[locale], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  numbers.set(key, made);
  return made;
}

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = dates.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { ...options, timeZone: "UTC" });
  dates.set(key, made);
  return made;
}

function dayOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
