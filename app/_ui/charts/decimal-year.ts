import { type Month, monthIndex } from "@/lib/domain/month";
import type { Window } from "@/lib/domain/window";

/** Where a month stands on the axis: its middle. */
export function monthMiddle(month: Month): number {
  return (monthIndex(month) + 0.5) / 12;
}

/** Where a month ends: August 2014 at 2014.667. */
export function monthEnd(month: Month): number {
  return (monthIndex(month) + 1) / 12;
}

/** A month stands in its middle, a twelve-month window at its end, so that a year's figure stands at New Year. */
export function windowPlace({ kind, end }: Window): number {
  return kind === "month" ? monthMiddle(end) : monthEnd(end);
}
