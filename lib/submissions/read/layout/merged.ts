import type { Grid } from "@/lib/submissions/read/grid";
import { isYear } from "./vocabulary";

/** A merged label stands in all its cells, as one sees it; a merged count stands where it was written, once. */
export function unmerged(grid: Grid): Grid {
  if (grid.merges.length === 0) return grid;
  const rows = grid.rows.map((row) => [...row]);
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (const { top, left, bottom, right } of grid.merges) {
    const text = rows[top]?.[left] ?? "";
    if (text === "" || (/^[\d.,\s]+$/.test(text) && !isYear(text))) continue;
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
      for (let column = left; column <= Math.min(right, width - 1); column++) fill(rows[row] ?? [], column, text);
    }
  }
  return { ...grid, rows };
}

function fill(row: string[], column: number, text: string): void {
  while (row.length < column) row.push("");
  row[column] = text;
}
