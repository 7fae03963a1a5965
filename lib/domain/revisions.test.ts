import { expect, test } from "vitest";
import { firstCounts, netChanges, sumReported } from "./revisions";
import { NOT_REPORTED } from "./slot";

const revision = (version: number, ...cells: [slot: number, before: number, after: number][]) => ({
  version,
  slots: cells.map(([slot]) => slot),
  before: cells.map(([, before]) => before),
  after: cells.map(([, , after]) => after),
});

test("100 corrected to 120 and then to 130 is one change from 100 to 130", () => {
  const revisions = [revision(5, [7, 120, 130]), revision(4, [7, 100, 120])];
  expect(netChanges(revisions)).toEqual([{ slot: 7, before: 100, after: 130 }]);
});

test("what was corrected and put back has not changed", () => {
  expect(netChanges([revision(4, [7, 100, 120], [8, 1, 2]), revision(5, [7, 120, 100])])).toEqual([
    { slot: 8, before: 1, after: 2 },
  ]);
});

test("a withdrawn count goes to not reported, never to zero; a late one comes from it", () => {
  const revisions = [revision(4, [7, 100, NOT_REPORTED], [3, NOT_REPORTED, 0])];
  expect(netChanges(revisions)).toEqual([
    { slot: 3, before: null, after: 0 },
    { slot: 7, before: 100, after: null },
  ]);
});

test("the first counts of a sheet are those that stand, with every revision undone", () => {
  const standing = Int32Array.of(5, NOT_REPORTED, 30);
  const revisions = [revision(4, [1, 2, 4], [2, 9, NOT_REPORTED]), revision(6, [1, 4, 5], [3, NOT_REPORTED, 30])];
  expect([...firstCounts(standing, revisions)]).toEqual([
    [1, 2],
    [2, 9],
  ]);
});

test("a sum of nothing reported is none, of a zero it is zero", () => {
  expect(sumReported([null, null])).toBeNull();
  expect(sumReported([null, 0])).toBe(0);
  expect(sumReported([3, null, 4])).toBe(7);
});
