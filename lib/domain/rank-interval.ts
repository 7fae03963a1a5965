import { type Observed, posterior, type Spread } from "./shrunken";

/** Where a unit's rank lies with 90 % probability. */
export type RankInterval = { from: number; to: number };

/** Draws from the beta distribution with these two parameters, both above 0. */
export type BetaDraw = (alpha: number, beta: number) => number;

const TAIL = 0.05;

/**
 * Rank intervals (90 %) by simulation: `draws` times every unit's true share is drawn, given its counts, and the league
 * is ranked. Where the shares spread no wider than chance every rank is possible. Of a large league those at the places
 * `shown` are told: all are drawn, and so a unit's interval is the same with whomever it is asked for.
 */
export function rankIntervals(
  units: readonly Observed[],
  spread: Spread,
  { draws, draw, shown }: { draws: number; draw: BetaDraw; shown?: readonly number[] },
): RankInterval[] {
  const parameters = units.map((unit) => posterior(unit, spread));
  const asked = shown ?? units.map((_, index) => index);
  const ranks = asked.map(() => new Uint32Array(draws));
  const shares = new Float64Array(units.length);
  for (let round = 0; round < draws; round++) {
    parameters.forEach((parameter, index) => {
      shares[index] = parameter ? draw(...parameter) : draw(1, 1);
    });
    const order = shares.toSorted();
    asked.forEach((unit, place) => {
      const own = ranks[place];
      if (own) own[round] = units.length - notAbove(order, shares[unit] ?? 0) + 1;
    });
  }
  return ranks.map((own) => middle(own.sort(), draws * TAIL));
}

/** How many are no larger, of numbers in ascending order. */
function notAbove(order: Float64Array, value: number): number {
  let [from, to] = [0, order.length];
  while (from < to) {
    const half = (from + to) >> 1;
    if ((order[half] ?? 0) <= value) from = half + 1;
    else to = half;
  }
  return from;
}

/**
 * The ranks between the two tails, of drawn ranks in ascending order. A rank at the border counts half to either side:
 * whole, ranks being whole numbers, the intervals would hold the true rank more often than they claim.
 */
function middle(ranks: Uint32Array, tail: number): RankInterval {
  let [from, to] = [0, ranks.length - 1];
  for (let end = lastAlike(ranks, from, 1); end < to; end = lastAlike(ranks, from, 1)) {
    if (from + (end - from + 1) / 2 >= tail) break;
    from = end + 1;
  }
  for (let start = lastAlike(ranks, to, -1); start > from; start = lastAlike(ranks, to, -1)) {
    const below = ranks.length - 1 - to;
    if (below + (to - start + 1) / 2 >= tail) break;
    to = start - 1;
  }
  return { from: ranks[from] ?? 1, to: ranks[to] ?? 1 };
}

/** The last place, going one way, that has the same rank. */
function lastAlike(ranks: Uint32Array, at: number, step: 1 | -1): number {
  let last = at;
  while (ranks[last + step] === ranks[at]) last += step;
  return last;
}

/** 95th percentile of the standard normal distribution: a difference beyond it is sure at 90 %, both sides counted. */
const SURE = 1.6448536269514722;

/** From how many others a unit's share cannot be told apart at 90 %, given the counts of both, by the unit's place. */
export function alikeIn(units: readonly Observed[], spread: Spread): (index: number) => number {
  const moments = units.map((unit) => momentsOf(posterior(unit, spread)));
  return (index) => {
    const own = moments[index];
    if (!own) return units.length - 1;
    return moments.filter((other, at) => {
      if (at === index) return false;
      if (!other) return true;
      return Math.abs(own.mean - other.mean) < SURE * Math.sqrt(own.variance + other.variance);
    }).length;
  };
}

function momentsOf(parameters: [number, number] | null): { mean: number; variance: number } | null {
  if (!parameters) return null;
  const [alpha, beta] = parameters;
  const all = alpha + beta;
  return { mean: alpha / all, variance: (alpha * beta) / (all * all * (all + 1)) };
}
