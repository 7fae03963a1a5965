import { addMonths, type Day, everyMonth, type Month, type MonthState, monthIndex, monthState } from "./month";

/** `year` is a calendar year, named by its December; `rolling12` any twelve months, named by their last. */
export type WindowKind = "month" | "rolling12" | "year";

export type Window = { kind: WindowKind; end: Month };

/** How many months a window adds up. */
export function windowLength(kind: WindowKind): number {
  return kind === "month" ? 1 : 12;
}

export function windowStart(window: Window): Month {
  return addMonths(window.end, 1 - windowLength(window.kind));
}

export function windowMonths(window: Window): Month[] {
  return everyMonth(windowStart(window), window.end);
}

/** A year ends in December only; the other windows may end in any month. */
export function isWindowEnd(kind: WindowKind, month: Month): boolean {
  return kind !== "year" || month.endsWith("-12");
}

/** The window's centre in decimal years: September 2014 is 2014.708, the year 2013 is 2013.5. */
export function windowCentre(window: Window): number {
  return (monthIndex(windowStart(window)) + windowLength(window.kind) / 2) / 12;
}

/** The same window one year earlier. */
export function yearBefore(window: Window): Window {
  return yearsBefore(window, 1);
}

export function yearsBefore(window: Window, years: number): Window {
  return { ...window, end: addMonths(window.end, -12 * years) };
}

/** A window is as final as its last month: the months before it were locked earlier. */
export function windowState(window: Window, today: Day, lockDay: number): MonthState {
  return monthState(window.end, today, lockDay);
}

/** The latest end of a window of this kind that is not after `last`. */
export function latestWindowEnd(kind: WindowKind, last: Month): Month {
  return kind === "year" && !last.endsWith("-12") ? `${Number(last.slice(0, 4)) - 1}-12` : last;
}
