import type { ComparedPlace } from "@/lib/reports/compare/compared-place";

/** How many of the others the first is surely above or below, cannot be told from, or has nothing to compare with. */
export type Standings = { above: number; below: number; alike: number; absent: number };

/** Sure is a difference between shares whose intervals (90 %) do not meet; without intervals, any difference. */
export function standings([own, ...others]: readonly Pick<ComparedPlace, "row">[]): Standings {
  const found: Standings = { above: 0, below: 0, alike: 0, absent: 0 };
  for (const { row } of others) {
    if (!own?.row || !row) found.absent++;
    else {
      const [mine, theirs] = [rangeOf(own.row), rangeOf(row)];
      if (mine.low > theirs.high) found.above++;
      else if (mine.high < theirs.low) found.below++;
      else found.alike++;
    }
  }
  return found;
}

function rangeOf({ share, shareInterval }: NonNullable<ComparedPlace["row"]>): { low: number; high: number } {
  return shareInterval ?? { low: share, high: share };
}
