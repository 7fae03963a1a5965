import { expect, test } from "vitest";
import { volumeTicks } from "./funnel-chart-value";

test("a wide axis names 1, 2 and 5 of every power of ten within it, a narrow one the powers alone", () => {
  expect(volumeTicks(4000, 250_000, "wide")).toEqual([5000, 10_000, 20_000, 50_000, 100_000, 200_000]);
  expect(volumeTicks(4000, 250_000, "narrow")).toEqual([10_000, 100_000]);
});
