import { type Staffing, staffing } from "./erlang";

/** How calls are answered. `answered` and `part` are 0..1; `part` is which part of the calls the call centre takes. */
export type Answering = {
  hoursAWeek: number;
  secondsACall: number;
  answered: number;
  withinSeconds: number;
  /** How many times the mean hour the busiest has; 1 where calls come evenly over the opening hours. */
  peak: number;
  part: number;
};

/** What the reader may type: hours a week, seconds, percent within seconds, times the mean, percent of the calls. */
export const LIMITS = {
  hours: { least: 1, most: 168 },
  seconds: { least: 10, most: 3600 },
  level: { least: 1, most: 99.9 },
  within: { least: 0, most: 600 },
  peak: { least: 1, most: 10 },
  part: { least: 0, most: 100 },
} as const;

export type Typed = Record<keyof typeof LIMITS, number>;

/** Where the reader types nothing: a full-time week, three minutes a call, 80 % within 20 seconds, evenly, all calls. */
export const ANSWERING: Typed = { hours: 37, seconds: 180, level: 80, within: 20, peak: 1, part: 100 };

export function answering({ hours, seconds, level, within, peak, part }: Typed): Answering {
  return {
    ...{ hoursAWeek: hours, secondsACall: seconds, answered: level / 100, withinSeconds: within },
    ...{ peak, part: part / 100 },
  };
}

/** Weeks in a mean month and year of the calendar. */
const [WEEKS_A_MONTH, WEEKS_A_YEAR] = [365.25 / 7 / 12, 365.25 / 7];

/** The agents that so many calls a month take. */
export function staffed(callsAMonth: number, how: Answering): Staffing {
  const { hoursAWeek, secondsACall, answered, withinSeconds, peak, part } = how;
  const callsAnHour = (callsAMonth * part * peak) / (hoursAWeek * WEEKS_A_MONTH);
  return staffing({ callsAnHour, secondsACall, answered, withinSeconds });
}

/** What one call centre for all saves, in agents and in their hours of a year. */
export type Pooling = { each: Staffing[]; apart: number; together: Staffing; saved: number; hoursAYear: number };

/** The agents of each one alone and of all together, with the same service: what is saved by one queue instead of many. */
export function callPooling(callsAMonth: readonly number[], how: Answering): Pooling {
  const each = callsAMonth.map((calls) => staffed(calls, how));
  const apart = each.reduce((sum, { agents }) => sum + agents, 0);
  const together = staffed(
    callsAMonth.reduce((sum, calls) => sum + calls, 0),
    how,
  );
  const saved = apart - together.agents;
  return { each, apart, together, saved, hoursAYear: saved * how.hoursAWeek * WEEKS_A_YEAR };
}
