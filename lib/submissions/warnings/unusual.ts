import type { Month } from "@/lib/domain/month";

/** A count and the month it is of. */
export type Known = { month: Month; index: number; count: number };

/** How a count is unusual, and beside which one. */
export type Unusual = { code: "far-off" | "tenfold" | "zero"; usual: number; usualMonth: Month };

/** Small numbers swing by chance: a difference of fewer inquiries says nothing. */
export const SMALL = 30;
/** More than half as many again, or fewer than half. */
export const FAR_OFF = 0.5;
/** About ten times as many, or a tenth: a zero too many, or one too few. */
export const TENFOLD = 8;
/** From so many earlier months on, it is known what is usual. */
const USUAL = 3;
/** A channel that grows is far off last year's month, but near one of so many latest ones. */
const LATELY = 3;

/**
 * A count beside those of the year before it, the latest first: off the same month last year (without one, the latest)
 * and off each of the latest three. `stood` is what it replaces: what comes nearer than that is no surprise.
 */
export function unusual(now: number, stood: number | null, earlier: readonly Known[], at: number): Unusual | null {
  const [latest] = earlier;
  const reference = earlier.find(({ index }) => index === at - 12) ?? latest;
  if (!latest || !reference) return null;
  if (stood !== null && Math.abs(now - reference.count) <= Math.abs(stood - reference.count)) return null;
  const middle = median(earlier.map(({ count }) => count));
  const beside = ({ count, month }: Known) => ({ usual: count, usualMonth: month });
  const isUsual = earlier.length >= USUAL;
  if (isUsual && now === 0 && middle >= SMALL && earlier.every(({ count }) => count > 0))
    return { code: "zero", ...beside(reference) };
  if (isUsual && isTenfold(now, latest.count) && isTenfold(now, middle))
    return { code: "tenfold", ...beside(isTenfold(now, reference.count) ? reference : latest) };
  const isOff = [reference, ...earlier.slice(0, LATELY)].every(({ count }) => isFarOff(now, count));
  return isOff ? { code: "far-off", ...beside(reference) } : null;
}

export function isFarOff(now: number, usual: number): boolean {
  return Math.abs(now - usual) >= SMALL && Math.abs(now - usual) > FAR_OFF * usual;
}

export function isTenfold(now: number, usual: number): boolean {
  return Math.abs(now - usual) >= SMALL && (now >= TENFOLD * usual || TENFOLD * now <= usual);
}

function median(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
