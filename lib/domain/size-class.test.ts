import { expect, test } from "vitest";
import { sizeClass } from "./size-class";

test.each([
  [0, null],
  [1806, "0-20"],
  [19_999, "0-20"],
  [20_000, "20-50"],
  [49_999, "20-50"],
  [50_000, "50-100"],
  [99_999, "50-100"],
  [100_000, "100-"],
  [559_440, "100-"],
])("%i inhabitants are in the class %s", (inhabitants, expected) => {
  expect(sizeClass(inhabitants)).toBe(expected);
});
