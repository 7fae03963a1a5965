import { expect, test } from "vitest";
import { moveScale, placeOn } from "./move-bar";

test("the scale holds every interval and no change", () => {
  const scale = moveScale([
    { low: 0.02, high: 0.1 },
    { low: 0.04, high: 0.06 },
  ]);
  expect(scale.low).toBeCloseTo(-0.003, 12);
  expect(scale.high).toBeCloseTo(0.103, 12);
  expect(placeOn(scale, 0.05)).toBe("50.00%");
});
