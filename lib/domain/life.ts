import { cellsOf, firstCounts, type Revision, sumReported } from "./revisions";
import { type Counts, channelSlotOf } from "./slot";

/** A sheet as it stands, with everything that ever changed it. */
export type SheetHistory = { firstVersion: number; counts: Counts; revisions: readonly Revision[] };

export type Became = { before: number | null; after: number | null };

/** What a version did to some cells of a sheet. The sums are over all of these cells, also those it left alone. */
export type LifeStep = Became & {
  version: number;
  /** How many of the cells came, changed or went. */
  cells: number;
  /** A count that stood was changed or withdrawn, not only added. */
  overwrote: boolean;
  /** The channels whose sums changed. */
  channels: (Became & { slot: number })[];
};

/** The life of some cells, the oldest version first: every version that touched them. */
export function lifeOf(
  { firstVersion, counts, revisions }: SheetHistory,
  isAsked: (slot: number) => boolean,
): LifeStep[] {
  const standing = new Map([...firstCounts(counts, revisions)].filter(([slot]) => isAsked(slot)));
  const steps = standing.size > 0 ? [stepOf(firstVersion, new Map(), new Map(standing), false)] : [];
  for (const revision of revisions.toSorted((a, b) => a.version - b.version)) {
    const changed = cellsOf(revision).filter(({ slot }) => isAsked(slot));
    if (changed.length === 0) continue;
    const before = new Map(standing);
    for (const { slot, after } of changed) {
      if (after === null) standing.delete(slot);
      else standing.set(slot, after);
    }
    const overwrote = changed.some((cell) => cell.before !== null);
    steps.push(stepOf(revision.version, before, new Map(standing), overwrote));
  }
  return steps;
}

type Standing = ReadonlyMap<number, number>;

function stepOf(version: number, before: Standing, after: Standing, overwrote: boolean): LifeStep {
  const slots = [...new Set([...before.keys(), ...after.keys()])];
  const channels = [...new Set(slots.map(channelSlotOf))].sort((a, b) => a - b);
  const sum = (counts: Standing, channel?: number) =>
    sumReported([...counts].filter(([slot]) => channel === undefined || channelSlotOf(slot) === channel).map(countOf));
  return {
    version,
    cells: slots.filter((slot) => before.get(slot) !== after.get(slot)).length,
    overwrote,
    ...{ before: sum(before), after: sum(after) },
    channels: channels
      .map((slot) => ({ slot, before: sum(before, slot), after: sum(after, slot) }))
      .filter((channel) => channel.before !== channel.after),
  };
}

function countOf([, count]: [number, number]): number {
  return count;
}
