import type { Complaint } from "./problem";
import { BLANK, WITHDRAWN } from "./reading";

/** More is a mistake: all of Denmark asks its municipalities some tens of millions of times a year. */
export const MAX_COUNT = 1_000_000_000;

/** A count as read; `odd` names the way it was written where that is not plain digits. */
export type ReadCount = { count: number; odd: string | null };

/** `1.234`, `1 234`, `1'234` and, where a comma cannot be a decimal one, `1,234`. One kind of mark per number. */
const GROUPED = /^([1-9]\d{0,2})(?:([.,'’ \u00a0\u2009\u202f])\d{3})(?:\2\d{3})*$/;
const DECIMAL = /^(\d+|[1-9]\d{0,2}(?:[.\s]\d{3})+|[1-9]\d{0,2}(?:,\d{3})+)[.,](\d+)$/;

/**
 * Text to count. Nothing is repaired: what is not a whole number in a usual spelling is refused. `commaGroups`: the
 * file is English or separated by commas, so that `1,234` cannot mean one and a bit.
 */
export function parseCount(text: string, commaGroups: boolean): ReadCount | Complaint {
  const trimmed = text.trim();
  if (trimmed === "") return { count: BLANK, odd: null };
  if (trimmed === "..") return { count: WITHDRAWN, odd: null };
  if (/^\d+$/.test(trimmed)) return inRange(trimmed, /^0\d/.test(trimmed) ? "0" : null);
  const mark = GROUPED.exec(trimmed)?.[2];
  if (mark && (mark !== "," || commaGroups)) return inRange(trimmed.replace(/\D/g, ""), mark);
  return complaint(trimmed);
}

function inRange(digits: string, odd: string | null): ReadCount | Complaint {
  const count = Number(digits);
  if (count > MAX_COUNT || (odd === "0" && digits.length > 9)) return { code: "count-too-large" };
  return { count, odd };
}

function complaint(text: string): Complaint {
  if (/^[-–—−.]$/.test(text)) return { code: "count-dash" };
  if (/^[-–—−]\s*\d[\d.,\s]*$/.test(text)) return { code: "count-negative" };
  const decimal = DECIMAL.exec(text);
  if (decimal) return decimalComplaint(decimal[1] ?? "", decimal[2] ?? "");
  if (/^\d[\d.,'’\s]*$/.test(text)) return { code: "count-grouping" };
  return { code: "count-not-a-number" };
}

/** `12,5`: 12, 13 or 125? Only the reporter knows. */
function decimalComplaint(whole: string, fraction: string): Complaint {
  const digits = whole.replace(/\D/g, "");
  const rounded = String(Math.round(Number(`${digits}.${fraction}`)));
  return { code: "count-decimal", details: { joined: String(Number(digits + fraction)), rounded } };
}
