import type { Day } from "./month";

export const EVENT_KINDS = ["initiative", "series_break", "external"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const INITIATIVES = ["campaign", "ambassadors", "mandatory", "solution", "other"] as const;
export type Initiative = (typeof INITIATIVES)[number];

/** Titles stand beside a line in a picture. */
export const TITLE_LENGTH = 120;

/** Something on the time axis. `toDay` is its last day, null where it is one day or goes on. */
export type EventFacts = {
  kind: EventKind;
  /** What an initiative is; null for the others. */
  initiative: Initiative | null;
  fromDay: Day;
  toDay: Day | null;
  title: string;
  note: string | null;
};
