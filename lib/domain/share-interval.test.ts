import { randomBeta, randomLcg } from "d3-random";
import { expect, test } from "vitest";
import { shareInterval } from "./share-interval";

test("180 of 450 in a league that is as sure of 40 % as 50 inquiries: Beta(200, 300)", () => {
  // mean 0.4, variance 0.4 × 0.6 / 501 = 0.00047904, standard deviation 0.0218870, × 1.644854 = 0.0360009
  const interval = shareInterval({ total: 450, measured: 180 }, { mean: 0.4, strength: 50 });
  expect(interval?.low).toBeCloseTo(0.363999, 6);
  expect(interval?.high).toBeCloseTo(0.436001, 6);
});

test("five in a hundred draws of the share itself lie beyond either end", () => {
  const interval = shareInterval({ total: 450, measured: 180 }, { mean: 0.4, strength: 50 });
  const draw = randomBeta.source(randomLcg(42))(200, 300);
  const draws = Array.from({ length: 20_000 }, draw);
  const part = (is: (share: number) => boolean) => draws.filter(is).length / draws.length;
  expect(part((share) => share < (interval?.low ?? 0))).toBeCloseTo(0.05, 2);
  expect(part((share) => share > (interval?.high ?? 1))).toBeCloseTo(0.05, 2);
});

test("it stays within 0 and 1, and there is none where the shares spread no wider than chance", () => {
  expect(shareInterval({ total: 10, measured: 0 }, { mean: 0.01, strength: 10 })?.low).toBe(0);
  expect(shareInterval({ total: 10, measured: 5 }, { mean: 0.5, strength: Number.POSITIVE_INFINITY })).toBeNull();
});
