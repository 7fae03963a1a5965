/** A calendar month as text, `2012-03`. Text, not a date: a month has no time zone and no last second to lose. */
export type Month = string;

/** A local calendar day in the country's own time, `2014-10-05`. */
export type Day = string;

/** `open` until its last day has passed, `preliminary` until it is locked, then `final`. */
export type MonthState = "open" | "preliminary" | "final";

const SHAPE = /^\d{4}-(0[1-9]|1[0-2])$/;

export function isMonth(text: string): text is Month {
  return SHAPE.test(text);
}

/** Months since year 0, so that months can be subtracted. */
export function monthIndex(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

export function monthAt(index: number): Month {
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

export function addMonths(month: Month, count: number): Month {
  return monthAt(monthIndex(month) + count);
}

/** Both ends included; empty when `to` is before `from`. */
export function everyMonth(from: Month, to: Month): Month[] {
  const first = monthIndex(from);
  return Array.from({ length: Math.max(0, monthIndex(to) - first + 1) }, (_, offset) => monthAt(first + offset));
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function firstDay(month: Month): Day {
  return `${month}-01`;
}

/** The day of the next month on which something happens to this one: its deadline (10), its lock (20). */
export function dayAfter(month: Month, day: number): Day {
  return `${addMonths(month, 1)}-${String(day).padStart(2, "0")}`;
}

export function monthState(month: Month, today: Day, lockDay: number): MonthState {
  if (monthOf(today) <= month) return "open";
  return today < dayAfter(month, lockDay) ? "preliminary" : "final";
}

/** The latest month that is locked: sentences, key figures, verdicts and ranks look no further. */
export function lastFinalMonth(today: Day, lockDay: number): Month {
  const previous = addMonths(monthOf(today), -1);
  return monthState(previous, today, lockDay) === "final" ? previous : addMonths(previous, -1);
}

/** The latest month that can be reported at all. */
export function lastClosedMonth(today: Day): Month {
  return addMonths(monthOf(today), -1);
}
