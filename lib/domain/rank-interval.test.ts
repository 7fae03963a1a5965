import { randomBeta, randomBinomial, randomLcg } from "d3-random";
import { expect, test } from "vitest";
import { alikeIn, type BetaDraw, rankIntervals } from "./rank-interval";
import { type Observed, spreadOf } from "./shrunken";

const source = randomLcg(20120701);
const beta = randomBeta.source(source);
const binomial = randomBinomial.source(source);
const draw: BetaDraw = (alpha, other) => beta(alpha, other)();

test("far apart and with many inquiries a rank is certain", () => {
  const units = [0.2, 0.8, 0.5].map((share) => ({ total: 1_000_000, measured: 1_000_000 * share }));
  const spread = { mean: 0.5, strength: 10 };
  expect(rankIntervals(units, spread, { draws: 100, draw })).toEqual([
    { from: 3, to: 3 },
    { from: 1, to: 1 },
    { from: 2, to: 2 },
  ]);
  expect(units.map((_, index) => alikeIn(units, spread)(index))).toEqual([0, 0, 0]);
});

test("where shares differ by no more than chance every rank is possible", () => {
  const units = Array.from({ length: 20 }, () => ({ total: 100, measured: 40 }));
  const spread = { mean: 0.4, strength: Number.POSITIVE_INFINITY };
  const intervals = rankIntervals(units, spread, { draws: 2000, draw });
  for (const { from, to } of intervals) {
    expect(from).toBeLessThanOrEqual(3);
    expect(to).toBeGreaterThanOrEqual(18);
  }
  expect(alikeIn(units, spread)(0)).toBe(19);
});

test("of those shown the intervals are the same as in the whole league", () => {
  const units = Array.from({ length: 40 }, (_, index) => ({ total: 200, measured: 60 + index }));
  const spread = { mean: 0.4, strength: 50 };
  const seeded = () => {
    const own = randomBeta.source(randomLcg(7));
    return { draws: 200, draw: (alpha: number, other: number) => own(alpha, other)() };
  };
  const all = rankIntervals(units, spread, seeded());
  const shown = [39, 3, 20];
  expect(rankIntervals(units, spread, { ...seeded(), shown })).toEqual(shown.map((index) => all[index]));
});

/** In how many of the intervals the true rank lies, over simulated leagues of 25 units with 100 to 1,060 inquiries. */
function coverage(leagues: number, truth: () => number): number {
  let inside = 0;
  for (let league = 0; league < leagues; league++) {
    const shares = Array.from({ length: UNITS }, truth);
    const units: Observed[] = shares.map((share, index) => {
      const total = 100 + 40 * index;
      return { total, measured: binomial(total, share)() };
    });
    const spread = spreadOf(units);
    if (!spread) throw new Error("Units with inquiries have a spread.");
    rankIntervals(units, spread, { draws: 100, draw }).forEach(({ from, to }, index) => {
      const rank = 1 + shares.filter((other) => other > (shares[index] ?? 0)).length;
      if (rank >= from && rank <= to) inside++;
    });
  }
  return inside / (leagues * UNITS);
}

const UNITS = 25;

test("of the model's own leagues 87 to 93 % of the intervals hold the true rank", () => {
  const covered = coverage(2000, () => draw(20, 30));
  expect(covered).toBeGreaterThan(0.87);
  expect(covered).toBeLessThan(0.93);
});

test("where the shares lean to one side nearly as many do; where they stand in two clumps fewer", () => {
  const leaning = coverage(400, () => 1 / (1 + Math.exp(1 - Math.sqrt(-2 * Math.log(1 - source())) * 0.6)));
  const clumped = coverage(400, () => (source() < 0.5 ? 0.3 : 0.5) + 0.02 * source());
  expect(leaning).toBeGreaterThan(0.85);
  expect(clumped).toBeGreaterThan(0.7);
});
