import { randomBinomial, randomLcg, randomNormal } from "d3-random";
import { describe, expect, test } from "vitest";
import { addMonths, everyMonth } from "./month";
import { type MonthPart, monthsInBoth, moved, type Paired, surely } from "./moved";

const part = (month: string, measured: number, total: number): MonthPart => ({ month, measured, total });
const YEAR = everyMonth("2013-01", "2013-12");
const pair = (month: string, before: number, now: number, total = 1000): Paired => ({
  now: part(month, now, total),
  before: part(addMonths(month, -12), before, total),
});

describe("a change over six months of 1,000 inquiries each that rose 1, 2, … 6 points", () => {
  const pairs = YEAR.slice(0, 6).map((month, index) => pair(month, 400, 410 + 10 * index));

  test("is their mean, and as sure as a mean of six is: 3.5 points ± 2.015048 × s ÷ √6", () => {
    const move = moved(pairs);
    // s = √(17.5 ÷ 5) = 1.870829 points; ÷ √6 = 0.763763
    expect(move).toMatchObject({ before: 0.4, months: 6 });
    expect(move?.change).toBeCloseTo(0.035, 12);
    expect(move?.low).toBeCloseTo(0.035 - 2.015048 * 0.007637626, 8);
    expect(move?.high).toBeCloseTo(0.035 + 2.015048 * 0.007637626, 8);
  });

  test("with five of them there is none", () => expect(moved(pairs.slice(1))).toBeNull());
});

test("sums come first: a large month counts for what it holds", () => {
  const pairs = [pair("2013-01", 9000, 8000, 10_000), ...YEAR.slice(1, 6).map((month) => pair(month, 10, 20, 100))];
  expect(moved(pairs)?.before).toBeCloseTo(9050 / 10_500, 12);
  expect(moved(pairs)?.after).toBeCloseTo(8100 / 10_500, 12);
});

test("a month counts where it stands in both windows", () => {
  const parts = [
    ...[part("2013-01", 1, 10), part("2012-01", 2, 10), part("2013-02", 3, 10), part("2012-03", 4, 10)],
    ...[part("2013-04", 0, 0), part("2012-04", 5, 10), part("2011-05", 6, 10), part("2013-05", 7, 10)],
  ];
  expect(monthsInBoth(parts, YEAR, 1).map(({ now }) => now.month)).toEqual(["2013-01"]);
  expect(monthsInBoth(parts, YEAR, 2).map(({ now, before }) => [now.month, before.measured])).toEqual([["2013-05", 6]]);
});

test("a change points somewhere only where its interval leaves out no change", () => {
  expect([surely({ low: 0.01, high: 0.02 }), surely({ low: -0.02, high: -0.01 })]).toEqual(["up", "down"]);
  expect([surely({ low: -0.01, high: 0.02 }), surely({ low: 0, high: 0 })]).toEqual(["none", "none"]);
});

describe("of 2,000 changes of 2 points", () => {
  /** Shares that leave their level by about a point from month to month; `memory` is how much of that stays the next month. */
  const held = (memory: number) => {
    const random = randomLcg(0.4);
    const [normal, binomial] = [randomNormal.source(random)(), randomBinomial.source(random)];
    let right = 0;
    for (let draw = 0; draw < 2000; draw++) {
      const series = (level: number, months: readonly string[]) => {
        let off = normal();
        return months.map((month, index) => {
          const total = 800 + 100 * (index % 5);
          off = memory * off + Math.sqrt(1 - memory ** 2) * normal();
          return part(month, binomial(total, level + 0.01 * off)(), total);
        });
      };
      const parts = [...series(0.4, YEAR), ...series(0.38, everyMonth("2012-01", "2012-12"))];
      const move = moved(monthsInBoth(parts, YEAR, 1));
      if (move && move.low <= 0.02 && move.high >= 0.02) right++;
    }
    return right / 2000;
  };

  test("90 % of the intervals hold them where months go their own ways", () => {
    expect(held(0)).toBeGreaterThan(0.87);
    expect(held(0)).toBeLessThan(0.93);
  });

  test("fewer do where a month's chance stays on for the next: eight in ten", () => {
    expect(held(0.5)).toBeGreaterThan(0.77);
    expect(held(0.5)).toBeLessThan(0.9);
  });
});
