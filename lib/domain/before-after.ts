import { addMonths, everyMonth, firstDay, type Month, monthOf } from "./month";
import type { SeriesBreak } from "./series-break";
import { type Measure, share, type WindowSum } from "./share";

export const MONTHS_AROUND = 6;

/** The months that a mean is taken from, oldest first, and why there are none. */
export type Months = { months: readonly Month[]; reason: NoMean | null };
export type NoMean = "series-break" | "not-final" | "no-counts";

/** The share of a measure in up to six months: their sums, divided once. `n` is how many months there were. */
export type Mean = { share: number | null; n: number; reason: NoMean | null };

export type MonthSum = WindowSum & { month: Month };

/**
 * The six months before a month and the six from it on, as far as they are final and no series break of what is
 * counted lies between them and that month: what stands on the other side of a break is counted otherwise.
 */
export function monthsAround(
  from: Month,
  { lastFinal, breaks }: { lastFinal: Month; breaks: readonly SeriesBreak[] },
): { before: Months; after: Months } {
  const before = everyMonth(addMonths(from, -MONTHS_AROUND), addMonths(from, -1));
  const after = everyMonth(from, addMonths(from, MONTHS_AROUND - 1));
  const unbroken = (month: Month) =>
    breaks.every(({ day }) => {
      const isLater = monthOf(day) > from; // a break in the month itself stands before what the event is followed by
      return isLater ? month < monthOf(day) : firstDay(month) >= day;
    });
  const kept = (months: readonly Month[]): Months => {
    const whole = months.filter(unbroken);
    const final = whole.filter((month) => month <= lastFinal);
    return { months: final, reason: whole.length === 0 ? "series-break" : final.length === 0 ? "not-final" : null };
  };
  return { before: kept(before), after: kept(after) };
}

/** Sums first, one division; an incomplete month, or one in which nobody asked, is left out and makes `n` smaller. */
export function meanShare({ months, reason }: Months, sums: readonly MonthSum[], measure: Measure): Mean {
  const used = sums.filter((sum) => months.includes(sum.month) && share(sum, measure) !== null);
  if (used.length === 0) return { share: null, n: 0, reason: reason ?? "no-counts" };
  const add = (pick: (sum: MonthSum) => number) => used.reduce((all, sum) => all + pick(sum), 0);
  const pooled = {
    total: add((sum) => sum.total),
    digital: add((sum) => sum.digital),
    selfService: add((sum) => sum.selfService),
    complete: true,
  };
  return { share: share(pooled, measure), n: used.length, reason: null };
}
