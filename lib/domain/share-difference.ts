import type { ShareInterval } from "./share-interval";
import type { Observed } from "./shrunken";

/** The pooled share of some municipalities less that of others, and between which bounds it lies with 90 % probability. */
export type ShareDifference = { difference: number; interval: ShareInterval | null };

/** On either side; with fewer nothing can be said of how they vary. */
const FEWEST = 3;

/** 95th percentile of the standard normal distribution. */
const Z = 1.6448536269514722;

/**
 * How far two sets of municipalities are apart. The interval takes the municipalities, not their inquiries, as what
 * might have been others: each side varies as its own municipalities do around their pooled share (the jackknife of a
 * ratio, with as many degrees of freedom as municipalities that weigh alike). Null without inquiries on either side.
 */
export function shareDifference(some: readonly Observed[], others: readonly Observed[]): ShareDifference | null {
  const [here, there] = [sideOf(some), sideOf(others)];
  if (!here || !there) return null;
  const difference = here.share - there.share;
  if (Math.min(here.count, there.count) < FEWEST) return { difference, interval: null };
  const variance = here.variance + there.variance;
  if (variance === 0) return { difference, interval: { low: difference, high: difference } };
  const freedom = variance ** 2 / (here.variance ** 2 / here.freedom + there.variance ** 2 / there.freedom);
  const reach = tail(freedom) * Math.sqrt(variance);
  return { difference, interval: { low: Math.max(-1, difference - reach), high: Math.min(1, difference + reach) } };
}

type Side = { share: number; count: number; variance: number; freedom: number };

function sideOf(units: readonly Observed[]): Side | null {
  const counted = units.filter(({ total }) => total > 0);
  const total = counted.reduce((sum, unit) => sum + unit.total, 0);
  if (total === 0) return null;
  const share = counted.reduce((sum, unit) => sum + unit.measured, 0) / total;
  let [variance, weights] = [0, 0];
  for (const unit of counted) {
    const weight = unit.total / total;
    // what the pooled share would move by without this one
    const moved = (weight * (unit.measured / unit.total - share)) / (1 - weight);
    variance += moved ** 2;
    weights += weight ** 2;
  }
  return { share, count: counted.length, variance, freedom: Math.max(1 / weights - 1, 1) };
}

/** 95th percentile of Student's distribution, by its expansion around the normal one; within 1.2 % from 2 degrees on. */
function tail(freedom: number): number {
  const [z3, z5, z7] = [Z ** 3, Z ** 5, Z ** 7];
  return (
    Z +
    (z3 + Z) / (4 * freedom) +
    (5 * z5 + 16 * z3 + 3 * Z) / (96 * freedom ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * freedom ** 3)
  );
}
