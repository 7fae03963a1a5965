/** Cells that one text stands for, counted from 0, ends included. */
export type MergedCells = { top: number; left: number; bottom: number; right: number };

/** A table of texts as it stands in a file. Rows may differ in length; `firstLine` is the line of the first one. */
export type Grid = {
  /** The sheet's name; null in a text file. */
  sheet: string | null;
  rows: readonly (readonly string[])[];
  firstLine: number;
  merges: readonly MergedCells[];
  /** Numbers that are not whole, by `cellKey`: a comma in them is a decimal one whatever the language. */
  decimals: ReadonlySet<number>;
};

const COLUMNS = 20_000;

export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function cellAt(grid: Grid, row: number, column: number): string {
  return grid.rows[row]?.[column] ?? "";
}
