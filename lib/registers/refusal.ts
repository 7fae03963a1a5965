import { AppError } from "@/lib/errors";

/** What a field of a register can be refused for; the screens have a sentence for each. */
export type RefusalCode =
  | "unknown"
  | "code-taken"
  | "name-taken"
  | "code-shape"
  | "mid-month"
  | "month-end"
  | "ends-before"
  | "flag-taken"
  | "flag-first"
  | "flag-same"
  | "share-range"
  | "year-range"
  | "target-taken"
  | "strategy-rival"
  | "baseline-late"
  | "amount-range"
  | "fallback-itself"
  | "fallback-circle"
  | "fallback-of"
  | "standard-needed"
  | "slots-full"
  | "wave-range"
  | "kle-shape"
  | "not-stated"
  | "day-range"
  | "lock-before-deadline"
  | "successor-itself"
  | "successor-without-end"
  | "successor-circle"
  | "successor-not-there"
  | "counts-after"
  | "counts-before"
  | "inhabitants-range";

/** What the sentence about a refusal puts in besides the value. */
export type RefusalWords = Record<string, string | number>;

const TOLD: Record<RefusalCode, string> = {
  unknown: "is none of {known}",
  "code-taken": "is in use, or was: codes are never given twice",
  "name-taken": "is the name of {other} already",
  "code-shape": "is small letters, digits, hyphens and underscores, at most 40",
  "mid-month": "is in the middle of a month; counts are by the month, so it is {first} or {next}",
  "month-end": "is not the last day of a month; counts are by the month, so it is {before} or {last}",
  "ends-before": "is before it begins, {from}",
  "flag-taken": "has a flag already, from the same month",
  "flag-first": "is the first: change whether it counts, not since when",
  "flag-same": "is what counts already in that month",
  "share-range": "is not between 0 and 100 %",
  "year-range": "is not between 1990 and 2100",
  "target-taken": "has a target of this strategy already",
  "strategy-rival": "is measured by {other} already: switch that off first",
  "baseline-late": "is not before the first target, {first}",
  "amount-range": "is not between 0 and 100,000.00",
  "fallback-itself": "is the set itself",
  "fallback-circle": "goes round in a circle: {circle}",
  "fallback-of": "is what {other} falls back on",
  "standard-needed": "is the standard: make another set the standard first",
  "slots-full": "cannot be added: there are {most}, and none is ever used again",
  "wave-range": "is not between 0 and 4",
  "kle-shape": "is no KLE number, such as 23.05 or 23.05.10",
  "not-stated": "of what is not stated cannot be changed, apart from its names",
  "day-range": "is not between 1 and 28",
  "lock-before-deadline": "is not after the deadline, day {deadline}",
  "successor-itself": "is the municipality itself",
  "successor-without-end": "comes after a municipality that has no last day",
  "successor-circle": "goes round in a circle: {circle}",
  "successor-not-there": "is not there on {day}, when it takes over",
  "counts-after": "is before the last counts, {month}: {months} months would stand outside",
  "counts-before": "is after the first counts, {month}: {months} months would stand outside",
  "inhabitants-range": "is not a year from 1990 to 2100 with a whole number of inhabitants",
};

/** Refuses a field by its name, with its value, why, and what would do. */
export function refused(field: string, value: unknown, code: RefusalCode, words: RefusalWords = {}): AppError {
  const message = TOLD[code].replace(/\{(\w+)\}/g, (_, name: string) => String(words[name] ?? ""));
  const problems = [{ parameter: field, value, message, code, words }];
  return new AppError("invalid", `${field} (${JSON.stringify(value)}) ${message}.`, { problems });
}
