import { type Observed, posterior, type Spread } from "./shrunken";

/** Where a unit's rank lies with 90 % probability. */
export type RankInterval = { from: number; to: number };

/** Draws from the beta distribution with these two parameters, both above 0. */
export type BetaDraw = (alpha: number, beta: number) => number;

const TAIL = 0.05;

/**
 * Rank intervals (90 %) by simulation: `draws` times every unit's true share is drawn, given its counts, and the league
 * is ranked. Where the shares spread no wider than chance every rank is possible.
 */
export function rankIntervals(
  units: readonly Observed[],
  spread: Spread,
  { draws, draw }: { draws: number; draw: BetaDraw },
): RankInterval[] {
  const parameters = units.map((unit) => posterior(unit, spread));
  const tallies = units.map(() => new Uint32Array(units.length + 1));
  const shares = new Float64Array(units.length);
  const order = Uint32Array.from(units, (_, index) => index);
  for (let round = 0; round < draws; round++) {
    parameters.forEach((parameter, index) => {
      shares[index] = parameter ? draw(...parameter) : draw(1, 1);
    });
    order.sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0));
    order.forEach((unit, position) => {
      const tally = tallies[unit];
      if (tally) tally[position + 1] = (tally[position + 1] ?? 0) + 1;
    });
  }
  return tallies.map((tally) => middle(tally, draws * TAIL));
}

/**
 * The ranks between the two tails. A rank at the border counts half to either side: whole, ranks being whole numbers,
 * the intervals would hold the true rank more often than they claim.
 */
function middle(tally: Uint32Array, tail: number): RankInterval {
  const last = tally.length - 1;
  let [from, above] = [1, 0];
  while (from < last && above + (tally[from] ?? 0) / 2 < tail) above += tally[from++] ?? 0;
  let [to, below] = [last, 0];
  while (to > from && below + (tally[to] ?? 0) / 2 < tail) below += tally[to--] ?? 0;
  return { from, to };
}

/** 95th percentile of the standard normal distribution: a difference beyond it is sure at 90 %, both sides counted. */
const SURE = 1.6448536269514722;

/** From how many others a unit's share cannot be told apart at 90 %, given the counts of both. */
export function alike(units: readonly Observed[], spread: Spread, index: number): number {
  const moments = units.map((unit) => momentsOf(posterior(unit, spread)));
  const own = moments[index];
  if (!own) return units.length - 1;
  return moments.filter((other, at) => {
    if (at === index) return false;
    if (!other) return true;
    return Math.abs(own.mean - other.mean) < SURE * Math.sqrt(own.variance + other.variance);
  }).length;
}

function momentsOf(parameters: [number, number] | null): { mean: number; variance: number } | null {
  if (!parameters) return null;
  const [alpha, beta] = parameters;
  const all = alpha + beta;
  return { mean: alpha / all, variance: (alpha * beta) / (all * all * (all + 1)) };
}
