/** More is a mistake: all of Denmark asks its municipalities some tens of millions of times a year. */
export const MAX_COUNT = 1_000_000_000;

export type CountProblem =
  | "count-decimal"
  | "count-grouping"
  | "count-negative"
  | "count-dash"
  | "count-too-large"
  | "count-not-a-number";

/**
 * What a cell says: a count (`odd` names the way it was written where that is not plain digits), nothing, that the count
 * that stands is withdrawn, or something that cannot be taken as it is.
 */
export type CountText =
  | { is: "count"; count: number; odd: string | null }
  | { is: "blank" }
  | { is: "withdrawn" }
  | { is: "problem"; code: CountProblem; details?: Record<string, string> };

/** `1.234`, `1 234`, `1'234` and, where a comma cannot be a decimal one, `1,234`. One kind of mark per number. */
const GROUPED = /^([1-9]\d{0,2})(?:([.,'’ \u00a0\u2009\u202f])\d{3})(?:\2\d{3})*$/;
const DECIMAL = /^(\d+|[1-9]\d{0,2}(?:[.\s]\d{3})+|[1-9]\d{0,2}(?:,\d{3})+)[.,](\d+)$/;

/**
 * Text to count. Nothing is repaired: what is not a whole number in a usual spelling is a problem. `commaGroups`: the
 * text is English or separated by commas, so that `1,234` cannot mean one and a bit.
 */
export function countIn(text: string, commaGroups: boolean): CountText {
  const trimmed = text.trim();
  if (trimmed === "") return { is: "blank" };
  if (trimmed === "..") return { is: "withdrawn" };
  if (/^\d+$/.test(trimmed)) return inRange(trimmed, /^0\d/.test(trimmed) ? "0" : null);
  const mark = GROUPED.exec(trimmed)?.[2];
  if (mark && (mark !== "," || commaGroups)) return inRange(trimmed.replace(/\D/g, ""), mark);
  return problemOf(trimmed);
}

function inRange(digits: string, odd: string | null): CountText {
  const count = Number(digits);
  if (count > MAX_COUNT || (odd === "0" && digits.length > 9)) return { is: "problem", code: "count-too-large" };
  return { is: "count", count, odd };
}

function problemOf(text: string): CountText {
  const decimal = DECIMAL.exec(text);
  if (/^[-–—−.]$/.test(text)) return { is: "problem", code: "count-dash" };
  if (/^[-–—−]\s*\d[\d.,\s]*$/.test(text)) return { is: "problem", code: "count-negative" };
  if (decimal) return decimalProblem(decimal[1] ?? "", decimal[2] ?? "");
  if (/^\d[\d.,'’\s]*$/.test(text)) return { is: "problem", code: "count-grouping" };
  return { is: "problem", code: "count-not-a-number" };
}

/** `12,5`: 12, 13 or 125? Only the reporter knows. */
function decimalProblem(whole: string, fraction: string): CountText {
  const digits = whole.replace(/\D/g, "");
  const rounded = String(Math.round(Number(`${digits}.${fraction}`)));
  return { is: "problem", code: "count-decimal", details: { joined: String(Number(digits + fraction)), rounded } };
}
