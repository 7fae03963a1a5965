import { expect, test } from "vitest";
import { movedExample } from "./moved-example";

test("from 40 to 43.5 %: 3.5 points, surely between 2.0 and 5.0", () => {
  const { before, after, low, high } = movedExample();
  expect([before, after]).toEqual([0.4, 0.435]);
  expect(low).toBeCloseTo(0.035 - 0.01539, 5); // 2.015048 × 0.7637626 points
  expect(high).toBeCloseTo(0.035 + 0.01539, 5);
});
