import { expect, test } from "vitest";
import { cellAfter, type GridKey } from "./grid-move";

/** Three rows of four: 0-3, 4-7, 8-11. */
const shape = { rows: 3, columns: 4 };
const press = (key: string, cell: number, held: Partial<GridKey> = {}) =>
  cellAfter({ key, shiftKey: false, ctrlKey: false, ...held }, cell, shape);

test("arrows go to the neighbour and stop at the edge", () => {
  expect(["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"].map((key) => press(key, 5))).toEqual([6, 4, 1, 9]);
  expect([press("ArrowRight", 7), press("ArrowLeft", 4), press("ArrowUp", 3), press("ArrowDown", 8)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("Enter goes down, with Shift up", () => {
  expect([press("Enter", 1), press("Enter", 5, { shiftKey: true }), press("Enter", 9)]).toEqual([5, 1, null]);
});

test("Tab goes on in the next row and out at the end", () => {
  expect([press("Tab", 3), press("Tab", 11), press("Tab", 4, { shiftKey: true })]).toEqual([4, null, 3]);
  expect(press("Tab", 0, { shiftKey: true })).toBeNull();
});

test("Home and End keep to the row, with Control they are the corners", () => {
  expect([press("Home", 6), press("End", 6)]).toEqual([4, 7]);
  expect([press("Home", 6, { ctrlKey: true }), press("End", 6, { ctrlKey: true })]).toEqual([0, 11]);
});

test("a page is ten rows, or what is left", () => {
  expect([press("PageDown", 1), press("PageUp", 10), press("a", 1)]).toEqual([9, 2, null]);
});
