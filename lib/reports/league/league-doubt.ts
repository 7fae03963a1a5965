import { randomBeta, randomLcg, randomNormal } from "d3-random";
import type { Database } from "@/db/client";
import { alikeIn, type BetaDraw, type RankInterval, rankIntervals } from "@/lib/domain/rank-interval";
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

/** A larger league is drawn for the rows that are shown, from the normal distribution where it is as good. */
const LARGE = 1000;

type Known = {
  spread: Spread | null;
  place: Map<number, number>;
  alike: (index: number) => number;
  doubts: Map<number, Doubt>;
};
const leagues = kept<Known>(64);

/**
 * The doubt of some units of a league. `key` names version, window, measure and filter: it seeds the draws, so that the
 * same version always answers the same intervals, and finds them again.
 */
export async function leagueDoubt(
  db: Database,
  key: string,
  units: readonly Unit[],
  shown: readonly number[],
): Promise<(id: number) => Doubt> {
  const known = await leagues(db, key, () => opened(units));
  const isLarge = units.length > LARGE;
  const asked = isLarge ? shown : units.map(({ id }) => id);
  const missing = asked.filter((id) => !known.doubts.has(id) && known.place.has(id));
  if (missing.length > 0) addDoubts(known, units, missing, isLarge ? nearlyBeta(key) : betaOf(key));
  return (id) => known.doubts.get(id) ?? NO_DOUBT_KNOWN;
}

const NO_DOUBT_KNOWN: Doubt = { rankInterval: null, alike: null, shrunkenShare: null, shareInterval: null };

function opened(units: readonly Unit[]): Known {
  const spread = spreadOf(units);
  return {
    ...{ spread, doubts: new Map() },
    place: new Map(units.map(({ id }, index) => [id, index])),
    alike: spread ? alikeIn(units, spread) : () => 0,
  };
}

function addDoubts(known: Known, units: readonly Unit[], ids: readonly number[], draw: BetaDraw): void {
  const { spread, place, alike, doubts } = known;
  if (!spread) return;
  const shown = ids.flatMap((id) => place.get(id) ?? []);
  const draws = Math.min(MOST, Math.max(FEWEST, Math.floor(DRAWS / units.length)));
  const intervals = rankIntervals(units, spread, { draws, draw, shown });
  shown.forEach((index, at) => {
    const unit = units[index];
    if (!unit) return;
    doubts.set(unit.id, {
      rankInterval: intervals[at] ?? null,
      alike: alike(index),
      shrunkenShare: shrunkenShare(unit, spread),
      shareInterval: shareInterval(unit, spread),
    });
  });
}

function betaOf(key: string): BetaDraw {
  const beta = randomBeta.source(randomLcg(seedOf(key)));
  return (alpha, other) => beta(alpha, other)();
}

/** From so many inquiries on either side a beta distribution is a normal one, for all that ranks can tell. */
const MANY = 50;

function nearlyBeta(key: string): BetaDraw {
  const source = randomLcg(seedOf(key));
  const [beta, normal] = [randomBeta.source(source), randomNormal.source(source)()];
  return (alpha, other) => {
    if (alpha < MANY || other < MANY) return beta(alpha, other)();
    const all = alpha + other;
    return alpha / all + normal() * Math.sqrt((alpha * other) / (all * all * (all + 1)));
  };
}

/** A whole number from a text, spread evenly (FNV-1a, 32 bits). */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
