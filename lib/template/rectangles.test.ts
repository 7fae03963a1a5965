import { expect, test } from "vitest";
import { rectangles } from "./rectangles";

const grid = [
  [true, true, false],
  [true, true, false],
  [true, false, true],
];

test("runs that go on in the next row are one block", () => {
  expect(rectangles(grid, true)).toEqual([
    { top: 0, left: 0, bottom: 1, right: 1 },
    { top: 2, left: 0, bottom: 2, right: 0 },
    { top: 2, left: 2, bottom: 2, right: 2 },
  ]);
});

test("so are the cells between them", () => {
  expect(rectangles(grid, false)).toEqual([
    { top: 0, left: 2, bottom: 1, right: 2 },
    { top: 2, left: 1, bottom: 2, right: 1 },
  ]);
});

test("every cell is in one block", () => {
  const cells = (of: boolean) =>
    rectangles(grid, of).reduce(
      (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
      0,
    );
  expect([cells(true), cells(false)]).toEqual([6, 3]);
  expect(rectangles([], true)).toEqual([]);
});
