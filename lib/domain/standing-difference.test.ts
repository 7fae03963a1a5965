import { expect, test } from "vitest";
import { declarationChange, standingDifference } from "./standing-difference";

const row = (year: number, share: number, sinceVersion: number, untilVersion: number | null = null) => ({
  ...{ year, share, sinceVersion, untilVersion },
});
const between = { from: 3, to: 7 };
const byYear = ({ year }: { year: number }) => String(year);

test("a target raised in version 5 stood at 50 before and stands at 55 since", () => {
  const rows = [row(2015, 50, 1, 5), row(2015, 55, 5)];
  expect(standingDifference(rows, between, byYear)).toEqual([{ before: rows[0], after: rows[1] }]);
});

test("what began is new, what ended is gone", () => {
  const rows = [row(2015, 50, 4), row(2012, 30, 2, 7)];
  expect(standingDifference(rows, between, byYear)).toEqual([
    { before: null, after: rows[0] },
    { before: rows[1], after: null },
  ]);
});

test("what came and went in between, later or earlier has not changed", () => {
  expect(standingDifference([row(2015, 50, 4, 6)], between, byYear)).toEqual([]);
  expect(standingDifference([row(2015, 50, 1, 8), row(2015, 55, 8)], between, byYear)).toEqual([]);
  expect(standingDifference([row(2015, 50, 1, 3), row(2015, 55, 3)], between, byYear)).toEqual([]);
});

test("what was written again as it was has not changed", () => {
  expect(standingDifference([row(2015, 50, 1, 5), row(2015, 50, 5)], between, byYear)).toEqual([]);
});

const span = (from: string, to: string | null = null) => ({ from, to });

test.each([
  ["is counted from a month on", [], [span("2014-02")], { kind: "added", month: "2014-02" }],
  ["is declared no more", [span("2014-02")], [], { kind: "withdrawn", month: "2014-02" }],
  ["was last counted in June", [span("2010-01")], [span("2010-01", "2014-06")], { kind: "ended", month: "2014-06" }],
  ["begins earlier", [span("2010-03")], [span("2010-01")], { kind: "moved", before: "2010-03", month: "2010-01" }],
  [
    "is counted again",
    [span("2010-01", "2012-12")],
    [span("2010-01", "2012-12"), span("2014-01")],
    { kind: "added", month: "2014-01" },
  ],
  ["is declared as before", [span("2010-01")], [span("2010-01")], null],
])("a cell that %s", (_, before, after, change) => {
  expect(declarationChange(before, after)).toEqual(change);
});
