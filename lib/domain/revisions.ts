import { type Counts, countAt, NOT_REPORTED } from "./slot";

/** A count that stands otherwise afterwards; null is "not reported". */
export type CellChange = { slot: number; before: number | null; after: number | null };

/** What one version changed in a sheet that stood before, as it is stored: NOT_REPORTED where nothing stood. */
export type Revision = {
  version: number;
  slots: ArrayLike<number>;
  before: ArrayLike<number>;
  after: ArrayLike<number>;
};

/**
 * What several versions did to one sheet together: from what stood before the first to what stands after the last.
 * A count that came back to what it was has not changed. By slot.
 */
export function netChanges(revisions: readonly Revision[]): CellChange[] {
  const cells = new Map<number, CellChange>();
  for (const revision of revisions.toSorted((a, b) => a.version - b.version)) {
    for (const cell of cellsOf(revision)) {
      const known = cells.get(cell.slot);
      cells.set(cell.slot, known ? { ...known, after: cell.after } : cell);
    }
  }
  return [...cells.values()].filter(({ before, after }) => before !== after).sort((a, b) => a.slot - b.slot);
}

/** What one version changed, cell by cell. */
export function cellsOf({ slots, before, after }: Revision): CellChange[] {
  return Array.from({ length: slots.length }, (_, index) => ({
    slot: slots[index] ?? 0,
    before: reported(before[index]),
    after: reported(after[index]),
  }));
}

/** The counts of a sheet's first version, from those that stand now: every revision undone, the latest first. */
export function firstCounts(standing: Counts, revisions: readonly Revision[]): Map<number, number> {
  const counts = new Map<number, number>();
  standing.forEach((_, index) => {
    const count = countAt(standing, index + 1);
    if (count !== null) counts.set(index + 1, count);
  });
  for (const { slot, before } of netChanges(revisions)) {
    if (before === null) counts.delete(slot);
    else counts.set(slot, before);
  }
  return counts;
}

/** The sum of what is reported; null where nothing is. */
export function sumReported(counts: Iterable<number | null>): number | null {
  let sum: number | null = null;
  for (const count of counts) if (count !== null) sum = (sum ?? 0) + count;
  return sum;
}

function reported(count: number | undefined): number | null {
  return count === undefined || count === NOT_REPORTED ? null : count;
}
