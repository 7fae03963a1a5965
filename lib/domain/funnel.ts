import type { Spread } from "./shrunken";

/** 97.5th and 99.9th percentile of the standard normal distribution: 95 and 99.8 % lie within. */
const WITHIN = { "95": 1.959963984540054, "99.8": 3.090232306167813 } as const;

export type FunnelLimit = keyof typeof WITHIN;

/**
 * Between which shares a unit with so many inquiries lies, if it differs from the others as they do from each other:
 * the chance of its own counts and the spread of the league, added as variances. Within 0..1.
 */
export function funnelLimits(total: number, { mean, strength }: Spread, limit: FunnelLimit): [number, number] {
  const variance = mean * (1 - mean);
  const reach = WITHIN[limit] * Math.sqrt(variance / total + variance / (strength + 1));
  return [Math.max(0, mean - reach), Math.min(1, mean + reach)];
}
