import { expect, test } from "vitest";
import { folded } from "./fold";

const shown = (count: number, own: number | null) =>
  folded(count, own).map(({ from, to, folded: isFolded }) => `${from + 1}-${to + 1}${isFolded ? " folded" : ""}`);

test("of 91 the first 14, three around number 36 and the last three stand open", () => {
  expect(shown(91, 35)).toEqual(["1-14", "15-32 folded", "33-39", "40-88 folded", "89-91"]);
});

test("without an own row one stretch is folded", () => {
  expect(shown(91, null)).toEqual(["1-14", "15-88 folded", "89-91"]);
});

test("what is hardly worth folding stands open", () => {
  expect(shown(91, 20)).toEqual(["1-24", "25-88 folded", "89-91"]); // 15-17 are three
  expect(shown(91, 2)).toEqual(["1-14", "15-88 folded", "89-91"]);
});

test("as many as are asked for stand open at either end", () => {
  const stretches = folded(91, null, { top: 10, bottom: 10 }).map(({ from, to }) => [from + 1, to + 1]);
  expect(stretches).toEqual([
    [1, 10],
    [11, 81],
    [82, 91],
  ]);
});

test("a short league is whole", () => {
  expect(shown(30, 12)).toEqual(["1-30"]);
  expect(shown(0, null)).toEqual([]);
});
