/** What a column holds decides how it is shown and how it is written to a file. Shares and points are 0..1. */
type ColumnKind = "text" | "count" | "share" | "points" | "kroner";

export type TableColumn = { header: string; kind: ColumnKind; digits?: number; narrow?: "hide" };

export type TableCell = string | number | null;

/** The table behind a picture: the same numbers, unrounded. Null is no value, never zero. */
export type TableContent = {
  caption: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly TableCell[])[];
  /** Where the name of each row leads, on the page. */
  links?: readonly string[];
};
