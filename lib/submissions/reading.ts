import type { Month } from "@/lib/domain/month";

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
  line: number | null;
  column: string | null;
  value: string | null;
  code: string;
  /** What a message needs besides: the codes of an ambiguous name, the columns that are missing. */
  details?: Record<string, string | number>;
};

/** How the file was understood, shown before anything is committed. */
export type Recognised = {
  layout: "tidy";
  delimiter: string | null;
  encoding: string;
  /** Header as written, by column: `{ municipality: "kommune" }`. */
  columns: Record<string, string>;
};

/** `rows` are data rows. With any problem the file is refused whole; warnings do not stop it. */
export type Reading = {
  sheets: ReadSheet[];
  rows: number;
  problems: Problem[];
  warnings: Problem[];
  recognised: Recognised;
};

export function sheetKey(sheet: { municipalityId: number; month: Month }): SheetKey {
  return `${sheet.municipalityId}:${sheet.month}`;
}
