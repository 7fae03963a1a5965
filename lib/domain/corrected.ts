import { type Day, type Month, monthState } from "./month";
import { type Window, windowMonths } from "./window";

/**
 * Was a month corrected after it was final? `changed` is the latest day on which a count of it was changed or withdrawn;
 * null where none ever was. A count that came where none stood is a late delivery and no correction.
 */
export function isCorrected(month: Month, changed: Day | null, lockDay: number): boolean {
  return changed !== null && monthState(month, changed, lockDay) === "final";
}

/** A window's figure is corrected where any month of it is. */
export function isWindowCorrected(window: Window, corrected: ReadonlySet<Month>): boolean {
  return corrected.size > 0 && windowMonths(window).some((month) => corrected.has(month));
}
