/** Inquiries of one unit, and how many of them carry the measure. */
export type Observed = { total: number; measured: number };

/**
 * How the units' true shares spread: a beta distribution with this mean, as sure of itself as `strength` inquiries.
 * Infinite where the units differ by no more than chance makes them.
 */
export type Spread = { mean: number; strength: number };

const ROUNDS = 50;

/**
 * The spread of a league's true shares, by Kleinman's method of moments for the beta-binomial, its weights iterated
 * (Kleinman 1973, JASA 68, 46-54). Null under three units with inquiries: nothing can be said of a spread.
 */
export function spreadOf(units: readonly Observed[]): Spread | null {
  const counted = units.filter(({ total }) => total > 0);
  if (counted.length < 3) return null;
  let correlation = 0;
  let mean = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const weights = counted.map(({ total }) => total / (1 + correlation * (total - 1)));
    mean = weightedMean(counted, weights);
    const next = correlationOf(counted, weights, mean);
    if (Math.abs(next - correlation) < 1e-12) break;
    correlation = next;
  }
  return { mean, strength: correlation > 0 ? 1 / correlation - 1 : Number.POSITIVE_INFINITY };
}

/**
 * A unit's share drawn towards the league's mean, the more so the fewer its inquiries (empirical Bayes): the mean of
 * what its true share can be.
 */
export function shrunkenShare({ total, measured }: Observed, { mean, strength }: Spread): number {
  if (strength === Number.POSITIVE_INFINITY) return mean;
  return (measured + mean * strength) / (total + strength);
}

/** The beta distribution of a unit's true share, given its counts. Null where the league has no spread. */
export function posterior({ total, measured }: Observed, { mean, strength }: Spread): [number, number] | null {
  if (strength === Number.POSITIVE_INFINITY) return null;
  return [measured + mean * strength, total - measured + (1 - mean) * strength];
}

function weightedMean(units: readonly Observed[], weights: readonly number[]): number {
  let sum = 0;
  let all = 0;
  units.forEach(({ total, measured }, index) => {
    const weight = weights[index] ?? 0;
    sum += (weight * measured) / total;
    all += weight;
  });
  return sum / all;
}

/** Of two inquiries of one unit; 0 where the shares spread no wider than chance. */
function correlationOf(units: readonly Observed[], weights: readonly number[], mean: number): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const variance = mean * (1 - mean);
  if (variance === 0) return 0;
  let squares = 0;
  let byChance = 0;
  let most = 0;
  units.forEach(({ total, measured }, index) => {
    const weight = weights[index] ?? 0;
    const rest = 1 - weight / all;
    squares += weight * (measured / total - mean) ** 2;
    byChance += (weight / total) * rest;
    most += weight * rest;
  });
  const correlation = (squares - variance * byChance) / (variance * (most - byChance));
  return Math.min(Math.max(correlation, 0), 1 - 1e-9);
}
