import { expect, test } from "vitest";
import { lifeOf } from "./life";
import { NOT_REPORTED, slotOf } from "./slot";

const [PHONE, LETTER, CARE_PHONE] = [slotOf(1, 7), slotOf(1, 9), slotOf(2, 7)];

/** Version 3 reports phone 100, letter 5; version 5 corrects phone to 120 and adds care's phone, 40; 8 withdraws the letters. */
const sheet = {
  firstVersion: 3,
  counts: Int32Array.from({ length: 32 }, (_, index) =>
    index + 1 === PHONE ? 120 : index + 1 === CARE_PHONE ? 40 : NOT_REPORTED,
  ),
  revisions: [
    { version: 8, slots: [LETTER], before: [5], after: [NOT_REPORTED] },
    { version: 5, slots: [PHONE, CARE_PHONE], before: [100, NOT_REPORTED], after: [120, 40] },
  ],
};

test("one cell: reported, then corrected; a version that left it alone is no part of its life", () => {
  const life = lifeOf(sheet, (slot) => slot === PHONE);
  expect(life.map(({ channels: _, ...step }) => step)).toEqual([
    { version: 3, cells: 1, overwrote: false, before: null, after: 100 },
    { version: 5, cells: 1, overwrote: true, before: 100, after: 120 },
  ]);
});

test("a cell that came late was added, and overwrote nothing", () => {
  expect(lifeOf(sheet, (slot) => slot === CARE_PHONE)).toMatchObject([
    { version: 5, overwrote: false, before: null, after: 40 },
  ]);
});

test("a withdrawn cell is not reported, never zero", () => {
  expect(lifeOf(sheet, (slot) => slot === LETTER)).toMatchObject([
    { version: 3, before: null, after: 5 },
    { version: 8, before: 5, after: null, overwrote: true },
  ]);
});

test("a month's sums by channel: 105 at first, 165 with the correction, 160 without the letters", () => {
  expect(lifeOf(sheet, () => true)).toEqual([
    {
      ...{ version: 3, cells: 2, overwrote: false, before: null, after: 105 },
      channels: [
        { slot: 7, before: null, after: 100 },
        { slot: 9, before: null, after: 5 },
      ],
    },
    {
      ...{ version: 5, cells: 2, overwrote: true, before: 105, after: 165 },
      channels: [{ slot: 7, before: 100, after: 160 }],
    },
    {
      ...{ version: 8, cells: 1, overwrote: true, before: 165, after: 160 },
      channels: [{ slot: 9, before: 5, after: null }],
    },
  ]);
});

test("cells that nobody ever reported have no life", () => {
  expect(lifeOf(sheet, (slot) => slot === 1)).toEqual([]);
});
