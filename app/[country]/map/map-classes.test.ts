import { expect, test } from "vitest";
import { classOf, tally } from "./map-classes";

test("a share at a border belongs to the class that begins there; one just below does not", () => {
  expect([0.2999999, 0.3, 0.4, 0.49999, 0.5, 0.53].map((share) => classOf("share", share))).toEqual([0, 1, 3, 4, 5, 5]);
  expect(classOf("share", 0.1 + 0.2)).toBe(1); // 0.30000000000000004
  expect(classOf("share", 0.35 - 0.05)).toBe(1); // 0.29999999999999999
});

test("one point either side of the path is on it", () => {
  expect([-0.051, -0.05, -0.0101, -0.01, 0, 0.0099, 0.01, 0.05].map((points) => classOf("distance", points))).toEqual([
    0, 1, 1, 2, 2, 2, 3, 4,
  ]);
});

test("classes are counted, empty ones too", () => {
  expect(tally("change", [-0.01, 0.001, 0.021, 0.025, 0.09])).toEqual([1, 1, 2, 0, 0, 1]);
});
