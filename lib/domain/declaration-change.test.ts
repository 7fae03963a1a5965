import { expect, test } from "vitest";
import { firstDifference, redeclared, withRedeclared } from "./declaration-change";
import type { Declared } from "./declared";

const row = (slot: number, from: string, to: string | null = null): Declared => ({ slot, from, to });

test("a new cell is counted from its month on", () => {
  expect(redeclared([row(1, "2010-01")], { action: "extend", slots: [1, 2], from: "2014-03" })).toEqual({
    ended: [],
    added: [row(2, "2014-03")],
  });
});

test("extended backwards, a cell begins earlier; what ended just before or later is one stretch with it", () => {
  expect(redeclared([row(1, "2013-01")], { action: "extend", slots: [1], from: "2012-01" })).toEqual({
    ended: [row(1, "2013-01")],
    added: [row(1, "2012-01")],
  });
  const stretches = [row(1, "2010-01", "2011-12"), row(1, "2013-01", "2013-06")];
  expect(redeclared(stretches, { action: "extend", slots: [1], from: "2012-01" })).toEqual({
    ended: stretches,
    added: [row(1, "2010-01")],
  });
  const gap = [row(1, "2010-01", "2011-11")];
  expect(redeclared(gap, { action: "extend", slots: [1], from: "2012-01" })).toEqual({
    ended: [],
    added: [row(1, "2012-01")],
  });
});

test("ended, a cell is counted to its last month; what would begin later is not counted at all", () => {
  const declared = [row(1, "2010-01"), row(2, "2014-09"), row(3, "2010-01", "2012-12")];
  expect(redeclared(declared, { action: "end", slots: [1, 2, 3, 4], last: "2014-08" })).toEqual({
    ended: [row(1, "2010-01"), row(2, "2014-09")],
    added: [row(1, "2010-01", "2014-08")],
  });
});

test("reopened, the latest stretch goes on; one that goes on is left alone", () => {
  const declared = [row(1, "2010-01", "2011-12"), row(1, "2013-01", "2014-08"), row(2, "2010-01")];
  const change = redeclared(declared, { action: "reopen", slots: [1, 2] });
  expect(change).toEqual({ ended: [row(1, "2013-01", "2014-08")], added: [row(1, "2013-01")] });
  expect(withRedeclared(declared, change)).toEqual([
    row(1, "2010-01", "2011-12"),
    row(2, "2010-01"),
    row(1, "2013-01"),
  ]);
});

test("end and reopen leave what stood before", () => {
  const declared = [row(1, "2010-01"), row(2, "2012-05")];
  const after = withRedeclared(declared, redeclared(declared, { action: "end", slots: [1, 2], last: "2014-08" }));
  const back = withRedeclared(after, redeclared(after, { action: "reopen", slots: [1, 2] }));
  expect(back).toEqual(declared);
});

test("the first month that is counted otherwise", () => {
  const declared = [row(1, "2010-01"), row(2, "2010-01", "2013-12")];
  const first = (change: Parameters<typeof redeclared>[1]) => firstDifference(redeclared(declared, change));
  expect(first({ action: "end", slots: [1], last: "2014-08" })).toBe("2014-09");
  expect(first({ action: "reopen", slots: [2] })).toBe("2014-01");
  expect(first({ action: "extend", slots: [1], from: "2009-05" })).toBe("2009-05");
  expect(first({ action: "extend", slots: [2, 3], from: "2014-03" })).toBe("2014-03");
  expect(first({ action: "extend", slots: [1], from: "2012-01" })).toBeNull();
});
