import { type Observed, posterior, type Spread } from "./shrunken";

/** Between which shares (0..1) a unit's true share lies with 90 % probability. */
export type ShareInterval = { low: number; high: number };

/** 95th percentile of the standard normal distribution: 5 % lie beyond it on either side. */
const REACH = 1.6448536269514722;

/**
 * The interval (90 %) of a unit's true share, given its counts: the normal approximation of its beta distribution.
 * Null where the league has no spread.
 */
export function shareInterval(unit: Observed, spread: Spread): ShareInterval | null {
  const parameters = posterior(unit, spread);
  if (!parameters) return null;
  const [alpha, beta] = parameters;
  const all = alpha + beta;
  const mean = alpha / all;
  const reach = REACH * Math.sqrt((alpha * beta) / (all * all * (all + 1)));
  return { low: Math.max(0, mean - reach), high: Math.min(1, mean + reach) };
}
