import { type Day, isMonth, type Month, monthOf, monthState } from "@/lib/domain/month";
import { normalised } from "./label";
import type { Complaint } from "./problem";

/** Nobody counted before; an earlier year is a slip of the keyboard. */
export const FIRST_MONTH = "1990-01";

/** A month as read; `odd` names the way it was written where that is not `2012-03`. */
export type ReadMonth = { month: Month; odd: string | null };

const NAMES = [
  ["jan", "januar", "january"],
  ["feb", "februar", "february"],
  ["mar", "marts", "mars", "march"],
  ["apr", "april"],
  ["maj", "mai", "may"],
  ["jun", "juni", "june"],
  ["jul", "juli", "july"],
  ["aug", "august"],
  ["sep", "sept", "september"],
  ["okt", "oktober", "oct", "october"],
  ["nov", "november"],
  ["dec", "december", "des", "desember"],
];
const BY_NAME = new Map(NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** Year, month and day by name, one line per way to write a month. A date stands for its month on the first only. */
const SPELLINGS: readonly [odd: string, RegExp][] = [
  ["2012/3", /^(?<year>\d{4})[-/.](?<month>\d{1,2})$/],
  ["2012M03", /^(?<year>\d{4}) ?m(?<month>\d{1,2})$/],
  ["201203", /^(?<year>(?:19|20|21)\d{2})(?<month>\d{2})$/],
  ["03-2012", /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/],
  ["2012-03-01", /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:[t ]00:00(?::00)?(?:\.0+)?z?)?$/],
  ["01-03-2012", /^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})(?: 00[:.]00(?:[:.]00)?)?$/],
  ["mar-12", /^(?<name>\p{L}+)\.?[ -]*'?(?<short>\d{2})$/u],
  ["marts 2012", /^(?<name>\p{L}+)\.?[ -]*(?<year>\d{4})$/u],
  ["2012 marts", /^(?<year>\d{4})[ -]*(?<name>\p{L}+)\.?$/u],
  ["1. marts 2012", /^(?<day>\d{1,2})\.?[ -](?<name>\p{L}+)\.?[ -](?<year>\d{4})$/u],
];

/** Text to month, in the usual spellings of three languages. */
export function parseMonth(text: string): ReadMonth | Complaint {
  const written = normalised(text);
  if (isMonth(text.trim())) return { month: written, odd: null };
  for (const [odd, spelling] of SPELLINGS) {
    const parts = spelling.exec(written)?.groups;
    if (parts) return monthFrom(parts, odd);
  }
  return { code: /^[34]\d{4}$/.test(written) ? "month-serial" : "month-unreadable" };
}

/** `marts`, `Sept.`: the month of a name alone, 1 to 12. */
export function monthOfName(text: string): number | null {
  return BY_NAME.get(normalised(text).replace(/\.$/, "")) ?? null;
}

/** A month that counts can be reported for: it is over, and not before anyone counted. */
export function reportable(month: Month, today: Day): Complaint | null {
  if (month < FIRST_MONTH) return { code: "month-too-early", details: { first: FIRST_MONTH } };
  if (month > monthOf(today)) return { code: "month-future" };
  return monthState(month, today, 1) === "open" ? { code: "month-open" } : null;
}

function monthFrom(parts: Record<string, string | undefined>, odd: string): ReadMonth | Complaint {
  const year = parts.year ?? century(parts.short ?? "");
  const number = parts.name ? (BY_NAME.get(parts.name) ?? 0) : Number(parts.month);
  const month = `${year}-${String(number).padStart(2, "0")}`;
  if (!isMonth(month)) return { code: "month-unreadable" };
  return parts.day && Number(parts.day) !== 1 ? { code: "month-day", details: { month } } : { month, odd };
}

function century(short: string): string {
  return (Number(short) >= 90 ? "19" : "20") + short;
}
