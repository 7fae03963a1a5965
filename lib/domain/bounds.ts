/** How many of a cell's own earlier months its bounds are taken from, and how few are too few. */
export const BOUNDS_LATEST = 12;
export const BOUNDS_LEAST = 3;

/** A declared cell without a count: does its channel carry the measure, and what did it count before, newest last. */
export type MissingCell = { carries: boolean; before: readonly number[] };

/**
 * Between which shares an incomplete month lies, 0..1: each missing declared cell takes its least and its most over
 * its 12 latest reported months. Null where a missing cell has fewer than three, or nothing can have been asked.
 */
export function shareBounds(
  known: { carrying: number; others: number },
  missing: readonly MissingCell[],
): { low: number; high: number } | null {
  const least = { carrying: known.carrying, others: known.others };
  const most = { carrying: known.carrying, others: known.others };
  for (const cell of missing) {
    const latest = cell.before.slice(-BOUNDS_LATEST);
    if (latest.length < BOUNDS_LEAST) return null;
    const side = cell.carries ? "carrying" : "others";
    least[side] += Math.min(...latest);
    most[side] += Math.max(...latest);
  }
  if (least.carrying + most.others === 0 || most.carrying + least.others === 0) return null;
  return {
    low: least.carrying / (least.carrying + most.others),
    high: most.carrying / (most.carrying + least.others),
  };
}
