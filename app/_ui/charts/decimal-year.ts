import { type Day, type Month, monthIndex, monthOf } from "@/lib/domain/month";
import type { Window } from "@/lib/domain/window";

/** Where a month stands on the axis: its middle. */
export function monthMiddle(month: Month): number {
  return (monthIndex(month) + 0.5) / 12;
}

/** Where a month ends: August 2014 at 2014.667. */
export function monthEnd(month: Month): number {
  return (monthIndex(month) + 1) / 12;
}

/** Where a day begins: 1 January 2012 at 2012, 16 February 2014 a little after 2014.125. */
export function dayPlace(day: Day): number {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return (monthIndex(monthOf(day)) + (Number(day.slice(8)) - 1) / length) / 12;
}

/** A month stands in its middle, a twelve-month window at its end, so that a year's figure stands at New Year. */
export function windowPlace({ kind, end }: Window): number {
  return kind === "month" ? monthMiddle(end) : monthEnd(end);
}
