import type { Problem } from "./reading";

/** How many problems are kept with their details; the others are counted. */
export const KEPT_PROBLEMS = 200;

/** A cell's text in a problem is cut here: a message, not an archive. */
const VALUE_LENGTH = 80;

/** What concerns the file as a whole. Such a problem stands alone. */
export const FILE_PROBLEMS = [
  "empty-file",
  "too-large",
  "old-excel",
  "encrypted",
  "broken-workbook",
  "unsafe-workbook",
  "workbook-too-large",
  "no-cells",
  "zip",
  "pdf",
  "html",
  "binary",
  "no-rows",
  "columns-missing",
  "column-twice",
  "too-many-columns",
] as const;

/** What concerns one line. */
export const LINE_PROBLEMS = [
  "line-too-long",
  "quote-not-closed",
  "too-few-cells",
  "too-many-cells",
  "too-many-sheets",
  "cell-empty",
  "cpr",
  "country-mismatch",
  "municipality-unknown",
  "municipality-ambiguous",
  "municipality-not-valid",
  "area-unknown",
  "area-ambiguous",
  "area-not-valid",
  "channel-unknown",
  "channel-ambiguous",
  "channel-not-valid",
  "month-unreadable",
  "month-serial",
  "month-day",
  "month-too-early",
  "month-open",
  "month-future",
  "count-decimal",
  "count-grouping",
  "count-negative",
  "count-dash",
  "count-too-large",
  "count-not-a-number",
  "count-formula",
  "column-unnamed",
  "duplicate",
  "sum-too-large",
  "withdrawn-and-counted",
] as const;

/** What is taken over all the same: a total of the file that is not the sum of what it stands for. */
export const READING_WARNINGS = ["sum-disagrees"] as const;

/** Files that are not kept: they name a person, or are made to do harm, or nobody can look into them. */
export const NEVER_KEPT: readonly ProblemCode[] = [
  "cpr",
  "encrypted",
  "broken-workbook",
  "unsafe-workbook",
  "workbook-too-large",
];

export type ProblemCode =
  | (typeof FILE_PROBLEMS)[number]
  | (typeof LINE_PROBLEMS)[number]
  | (typeof READING_WARNINGS)[number];

/** What to do: mostly one thing for a problem. */
export type HintCode =
  | ProblemCode
  | "nearest"
  | "too-large-recoded"
  | "say-missing"
  | "municipality-became"
  | "municipality-was";

type Details = Record<string, string | number>;

/** What is wrong with a text, before it is known where it stands. `advice` is dear, and asked for where it is shown. */
export type Complaint = {
  code: ProblemCode;
  hint?: HintCode;
  details?: Details;
  advice?: () => { hint: HintCode; details: Details } | null;
};

export function fileProblem({ code, hint, details }: Complaint, value: string | null = null): Problem {
  return { line: null, column: null, header: null, value, code, hint: hint ?? code, ...(details && { details }) };
}

/** The problems of a file in its order: the first ones in full, all of them counted. */
export class Problems {
  readonly kept: Problem[] = [];
  count = 0;
  private personal = false;

  /** `problem` is asked only while there is room, so that a million bad rows cost no million suggestions. */
  add(problem: () => Problem): void {
    this.count++;
    if (this.kept.length < KEPT_PROBLEMS) this.keep(problem());
  }

  /** A person's number decides what may be done with the file, so it is kept however late it comes. */
  addPersonal(problem: () => Problem): void {
    if (!this.personal && this.kept.length === KEPT_PROBLEMS) this.kept.pop();
    this.personal = true;
    this.add(problem);
  }

  private keep(problem: Problem): void {
    const { value } = problem;
    const cut = value !== null && value.length > VALUE_LENGTH ? `${value.slice(0, VALUE_LENGTH)}…` : value;
    this.kept.push({ ...problem, value: cut });
  }
}
