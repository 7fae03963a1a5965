import { randomBeta, randomBinomial, randomLcg, randomLogNormal } from "d3-random";
import { expect, test } from "vitest";
import { shareDifference } from "./share-difference";

const of = (measured: number, total: number) => ({ measured, total });

test("sums first on either side: 90 of 100 and 100 of 1,000 against 200 of 1,000", () => {
  expect(shareDifference([of(90, 100), of(100, 1000)], [of(200, 1000)])?.difference).toBeCloseTo(190 / 1100 - 0.2, 12);
});

test("the interval by hand: three against three of the same size", () => {
  // 40, 50 and 60 %: each a third; without one of the outer two the share moves by (⅓ × 0.1) ÷ ⅔ = 0.05
  const some = [of(40, 100), of(50, 100), of(60, 100)];
  const others = [of(30, 100), of(30, 100), of(30, 100)];
  const { difference, interval } = shareDifference(some, others) ?? { difference: 0, interval: null };
  expect(difference).toBeCloseTo(0.2, 12);
  // variance 2 × 0.05², two degrees of freedom, whose 95th percentile is 2.92
  const reach = 2.92 * Math.sqrt(2 * 0.05 ** 2);
  expect(((interval?.high ?? 0) - 0.2) / reach).toBeCloseTo(1, 1);
  expect(0.2 - (interval?.low ?? 0)).toBeCloseTo((interval?.high ?? 0) - 0.2, 12);
});

test("under three on a side there is a difference and no interval; without inquiries neither", () => {
  expect(shareDifference([of(1, 2), of(1, 4)], [of(1, 2), of(1, 2), of(1, 2)])?.interval).toBeNull();
  expect(shareDifference([of(0, 0)], [of(1, 2)])).toBeNull();
  expect(shareDifference([], [])).toBeNull();
});

/** Leagues whose truth is known: every municipality's share is drawn around its side's, its inquiries around its share. */
function coverage(members: number, rest: number, leagues: number): number {
  const source = randomLcg(0.42);
  const [beta, size] = [randomBeta.source(source), randomLogNormal.source(source)(10, 0.8)];
  const binomial = randomBinomial.source(source);
  const side = (count: number, mean: number) =>
    Array.from({ length: count }, () => {
      const total = Math.ceil(size());
      return of(binomial(total, beta(mean * 40, (1 - mean) * 40)())(), total);
    });
  let held = 0;
  for (let league = 0; league < leagues; league++) {
    const interval = shareDifference(side(members, 0.42), side(rest, 0.38))?.interval;
    if (interval && interval.low <= 0.04 && interval.high >= 0.04) held++;
  }
  return held / leagues;
}

test.each([
  [36, 62],
  [10, 88],
  [5, 93],
])("%i members against %i others: nine of ten intervals hold the true difference", (members, rest) => {
  const held = coverage(members, rest, 1000);
  expect(held).toBeGreaterThan(0.87);
  expect(held).toBeLessThan(0.935);
});
