import type { SaidMapping } from "@/db/schema/submission";
import type { Month } from "@/lib/domain/month";
import type { HintCode, ProblemCode } from "./problem";

/** What a file says about a cell besides a count (`counts[slot - 1]`, a count is never negative). */
export const NOT_MENTIONED = -2;
/** `..`: the count that stands is withdrawn. */
export const WITHDRAWN = -3;
/** The row is there, its count is empty: nothing changes, and the preview says where a count stands. */
export const BLANK = -4;

export type SheetKey = `${number}:${Month}`;

/** What a file says about one municipality's month. A slot beyond the array's end is not mentioned. One sheet per key. */
export type ReadSheet = { municipalityId: number; month: Month; counts: Int32Array };

/** Something in a file that cannot be taken as it is. `line` as in Excel, 1 is the header; null concerns the whole file. */
export type Problem = {
  /** The sheet of a workbook. */
  sheet?: string;
  line: number | null;
  /** The column's letter, as in Excel. */
  column: string | null;
  /** The column's header, as written. */
  header?: string | null;
  value: string | null;
  code: ProblemCode;
  /** What to do about it, a key beside the code's own message. */
  hint?: HintCode | null;
  /** What a message needs besides: the codes of an ambiguous name, the columns that are missing. */
  details?: Record<string, string | number>;
};

/** What a column can mean. */
export type ColumnMeaning = "municipality" | "area" | "channel" | "month" | "count" | "country";

/** A column of the file. `meaning` null: not used. */
export type RecognisedColumn = { letter: string; header: string; meaning: ColumnMeaning | null };

/** An odd spelling and how it was read, `1.234` as `1234`: the first example and how many cells are written that way. */
export type Understood = {
  kind: "count" | "month" | "municipality" | "area" | "channel";
  value: string;
  readAs: string;
  times: number;
};

/** Labels, as written, that mean one area or channel (`into`, its code), where their counts were added, in how many cells. */
export type Merged = { kind: "area" | "channel"; into: string; labels: string[]; cells: number };

/** How the counts stand in a file: one a row, or a column per channel, per month, or per both. */
export type Layout = "tidy" | "by-channel" | "by-month" | "by-channel-and-month";

/** A sheet of a workbook, and why it was not read. */
export type SeenSheet = { name: string; ignored: "hidden" | "no-table" | null };

/** What a file says once for all its counts, or its sender beside it. A month's year may stand alone. */
export type SaidOnce = {
  kind: "municipality" | "area" | "channel" | "month" | "year";
  from: "title" | "sheet-name" | "given";
  value: string;
  readAs: string;
};

/** Totals of the file that were compared with the sum of what they stand for, and are not counted. */
export type CheckedTotals = { labels: string[]; checked: number; disagree: number };

/** A label that nobody knows, or that its reader left out of the sums, and how many cells or rows have it. */
export type LabelOfFile = { kind: "area" | "channel"; label: string; times: number };

/** How the file was understood, shown before anything is committed. */
export type Recognised = {
  layout: Layout;
  delimiter: "," | ";" | "\t" | null;
  encoding: "utf-8" | "utf-16" | "windows-1252" | null;
  columns: RecognisedColumn[];
  understood: Understood[];
  merged: Merged[];
  /** Data rows, blank ones apart. */
  rows: number;
  months: Month[];
  /** Codes, sorted. */
  municipalities: string[];
  sheets?: SeenSheet[];
  /** Lines above the header. */
  titles?: string[];
  saidOnce?: SaidOnce[];
  /** What the file lacks and its sender can say. */
  missing?: ("municipality" | "month" | "year")[];
  totals?: CheckedTotals;
  unknown?: LabelOfFile[];
  leftOut?: LabelOfFile[];
  /** The words of its reader, or of its municipalities, that the file was read with. */
  words?: SaidMapping[];
};

/**
 * `rows` are data rows. With any problem the file is refused whole; warnings do not stop it.
 * `problems` holds the first ones, `problemCount` says how many there are. `sheets` holds
 * what could be read, for the preview.
 */
export type Reading = {
  sheets: ReadSheet[];
  rows: number;
  problems: Problem[];
  problemCount: number;
  warnings: Problem[];
  recognised: Recognised;
};

export function sheetKey(sheet: { municipalityId: number; month: Month }): SheetKey {
  return `${sheet.municipalityId}:${sheet.month}`;
}
