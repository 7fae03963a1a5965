import { expect, test } from "vitest";
import { posterior, shrunkenShare, spreadOf } from "./shrunken";

const three = [2, 4, 6].map((measured) => ({ total: 10, measured }));

test("the spread of three equal units, by hand", () => {
  // weights 10 each, mean 0.4: (10 · 0.08 − 0.24 · 2) ÷ (0.24 · (20 − 2)) = 0.32 ÷ 4.32 = 2 ÷ 27; 27 ÷ 2 − 1 = 12.5
  const spread = spreadOf(three);
  expect(spread?.mean).toBeCloseTo(0.4, 12);
  expect(spread?.strength).toBeCloseTo(12.5, 9);
});

test("a share is drawn towards the mean, by hand: (2 + 0.4 · 12.5) ÷ 22.5", () => {
  const spread = { mean: 0.4, strength: 12.5 };
  expect(shrunkenShare({ total: 10, measured: 2 }, spread)).toBeCloseTo(7 / 22.5, 12);
  expect(shrunkenShare({ total: 0, measured: 0 }, spread)).toBe(0.4);
  expect(posterior({ total: 10, measured: 2 }, spread)).toEqual([7, 15.5]);
});

test("units that differ by no more than chance all take the mean", () => {
  const spread = spreadOf([3, 3, 3].map((measured) => ({ total: 10, measured })));
  expect(spread).toEqual({ mean: 0.3, strength: Number.POSITIVE_INFINITY });
  expect(spread && shrunkenShare({ total: 10, measured: 9 }, spread)).toBe(0.3);
});

test("of two units, or of units without inquiries, nobody can tell the spread", () => {
  expect(spreadOf(three.slice(1))).toBeNull();
  expect(spreadOf(three.map(() => ({ total: 0, measured: 0 })))).toBeNull();
});
