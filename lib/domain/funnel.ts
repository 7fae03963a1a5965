import type { Observed, Spread } from "./shrunken";

/** 97.5th and 99.9th percentile of the standard normal distribution: 95 and 99.8 % lie within. */
const WITHIN = { "95": 1.959963984540054, "99.8": 3.090232306167813 } as const;

export type FunnelLimit = keyof typeof WITHIN;

/**
 * Between which shares a unit with so many inquiries lies, if it differs from the mean only as chance and the usual
 * difference between units make it (a beta-binomial distribution). Worked out for the angle whose sine squared is the
 * share: there the variance is the same for every share, so that the limits are lopsided near 0 and 1 and never beyond
 * them. Its variance is (1 + (total − 1) × correlation) ÷ (4 × total), where correlation = 1 ÷ (strength + 1).
 */
export function funnelLimits(total: number, { mean, strength }: Spread, limit: FunnelLimit): [number, number] {
  const correlation = 1 / (strength + 1);
  const middle = Math.asin(Math.sqrt(mean));
  const reach = WITHIN[limit] * Math.sqrt((1 + (total - 1) * correlation) / (4 * total));
  return [Math.sin(Math.max(0, middle - reach)) ** 2, Math.sin(Math.min(Math.PI / 2, middle + reach)) ** 2];
}

/** `within`: as 95 of 100 alike do; `unusual`: as 1 in 20 do by chance; `outside`: as 2 in 1,000 do. */
export type FunnelPlace = "within" | "unusual" | "outside";

export function funnelPlace(unit: Observed, spread: Spread): FunnelPlace {
  const share = unit.measured / unit.total;
  const isBeyond = (limit: FunnelLimit) => {
    const [low, high] = funnelLimits(unit.total, spread, limit);
    return share < low || share > high;
  };
  if (isBeyond("99.8")) return "outside";
  return isBeyond("95") ? "unusual" : "within";
}
