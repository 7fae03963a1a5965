import { type Day, dayAfter, type Month } from "./month";

/**
 * What became of a month that a municipality was to deliver. `incomplete` whenever a declared cell is missing, whatever
 * the day; `awaited` while the deadline has not passed; `not_expected` before anybody delivered, or where the
 * municipality did not exist.
 */
export type DeliveryState = "on_time" | "late" | "incomplete" | "missing" | "awaited" | "not_expected";

export type Delivered = {
  expected: boolean;
  /** The local day of the month's first commit; null where no count stands. */
  on: Day | null;
  complete: boolean;
  deadline: Day;
};

export function deliveryState({ expected, on, complete, deadline }: Delivered, today: Day): DeliveryState {
  if (on === null) return expected ? (today <= deadline ? "awaited" : "missing") : "not_expected";
  if (!complete) return "incomplete";
  return on <= deadline ? "on_time" : "late";
}

/** Something is still to be sent: nothing came, or a declared cell is missing. */
export function isOwed(state: DeliveryState): boolean {
  return state === "missing" || state === "awaited" || state === "incomplete";
}

/**
 * How many months in a row, up to the latest, were delivered complete by their deadline. A month whose deadline has not
 * passed counts when it is there, and breaks nothing while it is not. Oldest first.
 */
export function streak(months: readonly { state: DeliveryState; deadline: Day }[], today: Day): number {
  let count = 0;
  for (const { state, deadline } of months.toReversed()) {
    if (state === "on_time") count += 1;
    else if (today > deadline) break;
  }
  return count;
}

/** The days of a month on which those who owe the month before are reminded. */
export const REMINDER_DAYS = [5, 9] as const;

/** The next day on which one reminds, today included. */
export function nextReminder(today: Day): Day {
  const month: Month = today.slice(0, 7);
  const day = REMINDER_DAYS.find((candidate) => Number(today.slice(8)) <= candidate);
  if (day === undefined) return dayAfter(month, REMINDER_DAYS[0]);
  return `${month}-${String(day).padStart(2, "0")}`;
}
