/** A grid of equal rows; cells are numbered row by row from 0. */
export type GridShape = { rows: number; columns: number };

export type GridKey = { key: string; shiftKey: boolean; ctrlKey: boolean };

const PAGE = 10;

/**
 * Where a key leads from a cell, as in a spreadsheet; null where it leads nowhere in the grid. Tab goes on in the next
 * row and leaves the grid at its end.
 */
export function cellAfter(pressed: GridKey, cell: number, { rows, columns }: GridShape): number | null {
  const { key, shiftKey, ctrlKey } = pressed;
  const [row, column, last] = [Math.floor(cell / columns), cell % columns, rows * columns - 1];
  const inColumn = (to: number) => Math.max(0, Math.min(rows - 1, to)) * columns + column;
  if (key === "Tab") return inGrid(cell + (shiftKey ? -1 : 1), last);
  if (key === "ArrowDown") return ctrlKey ? inColumn(rows - 1) : inGrid(cell + columns, last);
  if (key === "ArrowUp") return ctrlKey ? inColumn(0) : inGrid(cell - columns, last);
  if (key === "Enter") return inGrid(cell + (shiftKey ? -columns : columns), last);
  if (key === "ArrowRight") return column < columns - 1 ? cell + 1 : null;
  if (key === "ArrowLeft") return column > 0 ? cell - 1 : null;
  if (key === "Home") return ctrlKey ? 0 : row * columns;
  if (key === "End") return ctrlKey ? last : row * columns + columns - 1;
  if (key === "PageDown") return inColumn(row + PAGE);
  if (key === "PageUp") return inColumn(row - PAGE);
  return null;
}

function inGrid(cell: number, last: number): number | null {
  return cell >= 0 && cell <= last ? cell : null;
}
