import { expect, test } from "vitest";
import { funnelLimits } from "./funnel";

test("limits around 40 %, by hand: 0.24 ÷ 10 + 0.24 ÷ 13.5 is 0.2044 squared", () => {
  const [low, high] = funnelLimits(10, { mean: 0.4, strength: 12.5 }, "95");
  expect(low).toBe(0); // 0.4 − 0.4006
  expect(high).toBeCloseTo(0.4 + 1.959964 * 0.204396, 5);
});

test("many inquiries leave the spread between units, and only chance is left where there is none", () => {
  const [, spread] = funnelLimits(1e12, { mean: 0.5, strength: 24 }, "95");
  expect(spread).toBeCloseTo(0.5 + 1.959964 * 0.1, 5); // √(0.25 ÷ 25)
  const [, chance] = funnelLimits(2500, { mean: 0.5, strength: Number.POSITIVE_INFINITY }, "99.8");
  expect(chance).toBeCloseTo(0.5 + 3.090232 * 0.01, 5); // √(0.25 ÷ 2500)
});
