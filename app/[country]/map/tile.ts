/** Short name, column and row, both from 0. */
export type Tile = readonly [short: string, column: number, row: number];

export type Arrow = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

export const isArrow = (key: string): key is Arrow => /^Arrow(Up|Down|Left|Right)$/.test(key);

/**
 * The tile that an arrow key leads to: the nearest in that direction, where a step aside counts double. Null at the coast.
 */
export function neighbour(tiles: Record<string, Tile>, from: string, arrow: Arrow): string | null {
  const here = tiles[from];
  if (!here) return null;
  let [best, least]: [string | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const [code, tile] of Object.entries(tiles)) {
    const [along, aside] = steps(here, tile, arrow);
    const way = along + 2 * aside;
    if (along > 0 && aside <= along && way < least) [best, least] = [code, way];
  }
  return best;
}

function steps([, column, row]: Tile, [, toColumn, toRow]: Tile, arrow: Arrow): [along: number, aside: number] {
  const [right, down] = [toColumn - column, toRow - row];
  if (arrow === "ArrowUp") return [-down, Math.abs(right)];
  if (arrow === "ArrowDown") return [down, Math.abs(right)];
  return arrow === "ArrowLeft" ? [-right, Math.abs(down)] : [right, Math.abs(down)];
}
