export type Direction = "highest-first" | "lowest-first";

/** `tied` is true where another has the same value. */
export type Ranked<T> = { item: T; value: number; rank: number; tied: boolean };

/**
 * Standard competition ranks (1, 2, 2, 4) on unrounded values. Those without a value come back beside, in the order
 * they were given, never dropped; ties keep the given order, too.
 */
export function ranked<T>(
  items: readonly T[],
  measure: (item: T) => number | null,
  direction: Direction = "highest-first",
): { ranked: Ranked<T>[]; unranked: T[] } {
  const sign = direction === "highest-first" ? -1 : 1;
  const valued: { item: T; value: number }[] = [];
  const unranked: T[] = [];
  for (const item of items) {
    const value = measure(item);
    if (value === null) unranked.push(item);
    else valued.push({ item, value });
  }
  valued.sort((a, b) => sign * (a.value - b.value));
  const rows: Ranked<T>[] = [];
  for (const [index, { item, value }] of valued.entries()) {
    const above = rows[index - 1];
    const tiedAbove = above?.value === value;
    rows.push({
      item,
      value,
      rank: above && tiedAbove ? above.rank : index + 1,
      tied: tiedAbove || valued[index + 1]?.value === value,
    });
  }
  return { ranked: rows, unranked };
}
