import { randomBeta, randomLcg } from "d3-random";
import type { Database } from "@/db/client";
import { alike, type RankInterval, rankIntervals } from "@/lib/domain/rank-interval";
import { type ShareInterval, shareInterval } from "@/lib/domain/share-interval";
import { type Observed, type Spread, shrunkenShare, spreadOf } from "@/lib/domain/shrunken";
import { kept } from "@/lib/reports/kept";

/** How sure a row's place is. Null where the league has too few for a spread to be known, or none. */
export type Doubt = {
  /** The ranks (1 = the highest share) that hold its place with 90 % probability. */
  rankInterval: RankInterval | null;
  /** From how many of the others it cannot be told apart. */
  alike: number | null;
  shrunkenShare: number | null;
  /** Where its true share lies with 90 % probability. */
  shareInterval: ShareInterval | null;
};

export type Unit = Observed & { id: number };

/** So many draws from a beta distribution take about 30 ms: a league of 98 is drawn five hundred times. */
const DRAWS = 50_000;
const [FEWEST, MOST] = [200, 500];

type Known = { spread: Spread | null; intervals: RankInterval[]; doubts: Map<number, Doubt> };
const leagues = kept<Known>(64);

/**
 * The doubt of each unit of a league. `key` names version, window, measure and filter: it seeds the draws, so that the
 * same version always answers the same intervals, and finds them again.
 */
export async function leagueDoubt(db: Database, key: string, units: readonly Unit[]): Promise<(id: number) => Doubt> {
  const known = await leagues(db, key, () => {
    const spread = spreadOf(units);
    return { spread, intervals: spread ? simulated(units, spread, key) : [], doubts: new Map() };
  });
  const place = new Map(units.map(({ id }, index) => [id, index]));
  return (id) => {
    const doubt = known.doubts.get(id) ?? doubtOf(units, place.get(id), known);
    known.doubts.set(id, doubt);
    return doubt;
  };
}

const NO_DOUBT_KNOWN: Doubt = { rankInterval: null, alike: null, shrunkenShare: null, shareInterval: null };

function doubtOf(units: readonly Unit[], index: number | undefined, { spread, intervals }: Known): Doubt {
  const unit = index === undefined ? undefined : units[index];
  if (index === undefined || !unit || !spread) return NO_DOUBT_KNOWN;
  return {
    rankInterval: intervals[index] ?? null,
    alike: alike(units, spread, index),
    shrunkenShare: shrunkenShare(unit, spread),
    shareInterval: shareInterval(unit, spread),
  };
}

function simulated(units: readonly Unit[], spread: Spread, key: string): RankInterval[] {
  const draws = Math.min(MOST, Math.max(FEWEST, Math.floor(DRAWS / units.length)));
  const beta = randomBeta.source(randomLcg(seedOf(key)));
  return rankIntervals(units, spread, { draws, draw: (alpha, other) => beta(alpha, other)() });
}

/** A whole number from a text, spread evenly (FNV-1a, 32 bits). */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
