import { expect, test } from "vitest";
import { isEnough } from "./coverage";

test.each([
  ["80 of 100 inhabitants are enough", { over: 1, of: 4, inhabitantsOver: 80, inhabitantsOf: 100 }, true],
  [
    "79 of 100 are not, however many municipalities they live in",
    { over: 3, of: 4, inhabitantsOver: 79, inhabitantsOf: 100 },
    false,
  ],
  [
    "without inhabitants, municipalities count: 20 of 25",
    { over: 20, of: 25, inhabitantsOver: 0, inhabitantsOf: 0 },
    true,
  ],
  ["19 of 25 are not enough", { over: 19, of: 25, inhabitantsOver: 0, inhabitantsOf: 0 }, false],
  ["nobody is never enough", { over: 0, of: 0, inhabitantsOver: 0, inhabitantsOf: 0 }, false],
])("%s", (_, covered, expected) => {
  expect(isEnough(covered)).toBe(expected);
});
