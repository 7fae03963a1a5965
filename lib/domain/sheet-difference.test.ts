import { expect, test } from "vitest";
import { changedSheets, newSheetsAt } from "./sheet-difference";
import { NOT_REPORTED } from "./slot";

const of = (municipalityId: number, month: string, version: number, ...cells: [number, number, number][]) => ({
  ...{ municipalityId, month, version },
  slots: cells.map(([slot]) => slot),
  before: cells.map(([, before]) => before),
  after: cells.map(([, , after]) => after),
});

test("each sheet has its own net changes, and one that came back to what it was has none", () => {
  const revisions = [
    of(101, "2014-07", 4, [3, 10, 12], [4, 5, 6]),
    of(101, "2014-07", 6, [3, 12, 15], [4, 6, 5]),
    of(101, "2014-08", 4, [3, 7, 8]),
    of(101, "2014-08", 5, [3, 8, 7]),
    of(751, "2014-07", 5, [3, 1, NOT_REPORTED]),
  ];
  expect(changedSheets(revisions)).toEqual([
    { municipalityId: 101, month: "2014-07", cells: [{ slot: 3, before: 10, after: 15 }] },
    { municipalityId: 751, month: "2014-07", cells: [{ slot: 3, before: 1, after: null }] },
  ]);
});

test("a new sheet of three counts, one corrected from 10 to 12 and one come later, had two when it came", () => {
  const standing = [{ municipalityId: 101, month: "2014-07", cells: 3, sum: 12 + 5 + 40 }];
  const later = [of(101, "2014-07", 9, [3, 10, 12], [5, NOT_REPORTED, 40])];
  expect(newSheetsAt(standing, later)).toEqual([{ municipalityId: 101, month: "2014-07", cells: 2, sum: 10 + 5 }]);
});

test("a sheet that is empty now was not when its counts were withdrawn later, and had not come when they came later", () => {
  const standing = [{ municipalityId: 101, month: "2014-07", cells: 0, sum: 0 }];
  expect(newSheetsAt(standing, [of(101, "2014-07", 9, [3, 10, NOT_REPORTED])])).toEqual([
    { municipalityId: 101, month: "2014-07", cells: 1, sum: 10 },
  ]);
  expect(newSheetsAt(standing, [])).toEqual([]);
  const full = [{ municipalityId: 101, month: "2014-07", cells: 1, sum: 10 }];
  expect(newSheetsAt(full, [of(101, "2014-07", 9, [3, NOT_REPORTED, 10])])).toEqual([]);
});
