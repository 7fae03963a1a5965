import { expect, test } from "vitest";
import { rankEffect, type Standing } from "./rank-effect";

const standing = (id: number, digital: number, total = 100, joint = true): Standing => ({ id, joint, total, digital });
const four = [standing(1, 50), standing(2, 40), standing(3, 30), standing(4, 10, 50)];
const effect = (...after: Standing[]) => rankEffect(four, new Map(after.map((row) => [row.id, row])));

test("who falls from 50 to 35 % goes from first to second, and all together from 130 to 115 of 350", () => {
  expect(effect(standing(1, 35))).toEqual({
    ranks: [{ id: 1, before: 1, after: 2 }],
    before: { of: 4, share: 130 / 350 },
    after: { of: 4, share: 115 / 350 },
  });
});

test("a tie shares the better rank", () => {
  expect(effect(standing(3, 40)).ranks).toEqual([{ id: 3, before: 3, after: 2 }]);
});

test("who is no longer complete has no rank, and is out of the joint figure: 80 of 250", () => {
  expect(effect(standing(1, 50, 100, false))).toMatchObject({
    ranks: [{ before: 1, after: null }],
    after: { of: 3, share: 80 / 250 },
  });
});

test("who becomes complete is ranked", () => {
  const late = [...four.slice(0, 3), standing(4, 10, 50, false)];
  expect(rankEffect(late, new Map([[4, standing(4, 30, 50)]]))).toMatchObject({
    ranks: [{ id: 4, before: null, after: 1 }],
    before: { of: 3, share: 0.4 },
    after: { of: 4, share: 150 / 350 },
  });
});

test("two that change places", () => {
  expect(effect(standing(1, 40), standing(2, 50)).ranks).toEqual([
    { id: 1, before: 1, after: 2 },
    { id: 2, before: 2, after: 1 },
  ]);
});
