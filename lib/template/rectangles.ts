/** A block of cells, all ends included, counted from 0. */
export type Rectangle = { top: number; left: number; bottom: number; right: number };

/** The cells of a grid that are (or are not) set, as few blocks: runs in a row, joined with the same run above. */
export function rectangles(grid: readonly (readonly boolean[])[], of: boolean): Rectangle[] {
  const found: Rectangle[] = [];
  let above = new Map<string, Rectangle>();
  for (const [row, cells] of grid.entries()) {
    const here = new Map<string, Rectangle>();
    for (const [left, right] of runs(cells, of)) {
      const key = `${left} ${right}`;
      const block = above.get(key) ?? { top: row, left, bottom: row, right };
      if (block.top === row) found.push(block);
      block.bottom = row;
      here.set(key, block);
    }
    above = here;
  }
  return found;
}

function runs(cells: readonly boolean[], of: boolean): [number, number][] {
  const found: [number, number][] = [];
  for (const [column, cell] of cells.entries()) {
    const last = found.at(-1);
    if (cell !== of) continue;
    if (last && last[1] === column - 1) last[1] = column;
    else found.push([column, column]);
  }
  return found;
}
