import { expect, test } from "vitest";
import { blockIn, placed } from "./paste";

test("a block from Excel is rows of cells; its last line end is no row", () => {
  expect(blockIn("1.234\t12\r\n\t0\r\n")).toEqual([
    ["1.234", "12"],
    ["", "0"],
  ]);
  expect(blockIn('"1 234"\tx')).toEqual([["1 234", "x"]]);
});

test("a block lands from its cell on, and empty cells change nothing", () => {
  const { texts, outside } = placed(blockIn("1\t2\n\t4"), 4, { rows: 3, columns: 3 });
  expect(texts).toEqual([
    [4, "1"],
    [5, "2"],
    [8, "4"],
  ]);
  expect(outside).toBe(0);
});

test("what has no cell is counted, not wrapped into the next row", () => {
  const { texts, outside } = placed(blockIn("1\t2\n3\t4"), 5, { rows: 2, columns: 3 });
  expect(texts).toEqual([[5, "1"]]);
  expect(outside).toBe(3);
});
