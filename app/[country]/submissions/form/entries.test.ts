import { expect, test } from "vitest";
import { countIn } from "@/lib/domain/count";
import { Entries } from "./entries";

/** Two rows of three: 10, 20 and nothing; nothing, 1.000 and 0. */
function grid(): Entries {
  const reading = { read: (text: string) => countIn(text, false), write: (count: number) => `n${count}` };
  return new Entries([10, 20, null, null, 1000, 0], 3, reading);
}

test("zero is a count and nothing is none: totals tell them apart", () => {
  expect(grid().totals()).toEqual({ rows: [30, 1000], columns: [10, 1020, 0], all: 1030 });
  const empty = new Entries([null, null], 2, { read: (text) => countIn(text, false), write: String });
  expect(empty.totals()).toEqual({ rows: [null], columns: [null, null], all: null });
});

test("a typed number changes its cell and the totals at once", () => {
  const entries = grid();
  entries.put([[2, "1.5"]]);
  entries.put([[2, "1.500"]]);
  expect(entries.cell(2)).toMatchObject({ text: "1.500", standing: null, after: 1500 });
  expect(entries.totals()).toEqual({ rows: [1530, 1000], columns: [10, 1020, 1500], all: 2530 });
  expect(entries.summary()).toEqual({ changed: [2], withdrawn: [], problems: [] });
});

test("empty changes nothing: left, the cell shows what stands", () => {
  const entries = grid();
  entries.put([[0, ""]]);
  expect(entries.cell(0)).toMatchObject({ text: "", after: 10, typed: null });
  entries.leave(0);
  expect(entries.cell(0)).toMatchObject({ text: "n10", typed: null });
  expect(entries.kept()).toEqual([]);
});

test("two dots withdraw the count that stands; where none stands they say nothing", () => {
  const entries = grid();
  entries.put([
    [1, ".."],
    [2, ".."],
  ]);
  expect(entries.cell(1)).toMatchObject({ after: null, typed: { is: "withdrawn" } });
  expect(entries.totals().rows).toEqual([10, 1000]);
  expect(entries.summary()).toEqual({ changed: [], withdrawn: [1], problems: [] });
});

test("what cannot be read stays as it was typed, and leaves the count that stands in the sums", () => {
  const entries = grid();
  entries.put([[0, "12,5"]]);
  entries.leave(0);
  expect(entries.cell(0)).toMatchObject({ text: "12,5", after: 10, typed: { is: "problem", code: "count-decimal" } });
  expect(entries.summary().problems).toEqual([0]);
  expect(entries.kept()).toEqual([[0, "12,5"]]);
});

test("the same number again is no change, however it is written", () => {
  const entries = grid();
  entries.put([[4, "1.000"]]);
  entries.leave(4);
  expect(entries.cell(4)).toMatchObject({ text: "n1000", typed: null });
});

test("taken back, everything stands as before; untouched cells stay the same objects", () => {
  const entries = grid();
  const before = entries.cell(5);
  entries.put([[0, "7"]]);
  entries.takeBack([0]);
  expect(entries.totals().all).toBe(1030);
  expect(entries.cell(5)).toBe(before);
});
