import { describe, expect, test } from "vitest";
import { Lineage, type LineMember } from "./lineage";
import { monthIndex } from "./month";

const [TONSBERG_0704, RE_0716, TONSBERG_3803, TONSBERG_3905] = [704, 716, 3803, 3905];
const [STAVANGER, FINNOY, RENNESOY] = [1103, 1141, 1142];
const [SNILLFJORD, AGDENES, ORKLAND] = [5012, 5016, 5059];

const rows: LineMember[] = [
  { id: TONSBERG_0704, from: "1900-01", to: "2019-12", successorId: TONSBERG_3803 },
  { id: RE_0716, from: "2002-01", to: "2019-12", successorId: TONSBERG_3803 },
  { id: TONSBERG_3803, from: "2020-01", to: "2023-12", successorId: TONSBERG_3905 },
  { id: TONSBERG_3905, from: "2024-01", to: null, successorId: null },
  { id: FINNOY, from: "1900-01", to: "2019-12", successorId: STAVANGER },
  { id: RENNESOY, from: "1900-01", to: "2019-12", successorId: STAVANGER },
  { id: STAVANGER, from: "1900-01", to: null, successorId: null },
  { id: AGDENES, from: "1900-01", to: "2019-12", successorId: ORKLAND },
  { id: ORKLAND, from: "2020-01", to: null, successorId: null },
];
const lineage = new Lineage(rows, [{ id: ORKLAND, month: "2020-01" }]);
const members = (id: number, month: string, asOf: string) =>
  lineage.membersIn(id, monthIndex(month), monthIndex(asOf))?.toSorted() ?? null;

describe("a municipality that was merged and then renumbered", () => {
  test.each([
    ["2024-06", [TONSBERG_3905]],
    ["2024-01", [TONSBERG_3905]],
    ["2023-12", [TONSBERG_3803]],
    ["2020-01", [TONSBERG_3803]],
    ["2019-12", [TONSBERG_0704, RE_0716]],
    ["2002-01", [TONSBERG_0704, RE_0716]],
  ])("in %s it is %j", (month, expected) => {
    expect(members(TONSBERG_3905, month, "2024-06")).toEqual(expected);
  });

  test("before one of its predecessors began, nobody's months are its", () => {
    expect(members(TONSBERG_3905, "2001-12", "2024-06")).toBeNull();
  });

  test("its predecessors are its ancestors, and it is what they became", () => {
    expect(lineage.ancestors(TONSBERG_3905).toSorted()).toEqual([TONSBERG_0704, RE_0716, TONSBERG_3803].toSorted());
    expect(lineage.descendants(RE_0716)).toEqual([TONSBERG_3803, TONSBERG_3905]);
    expect(members(RE_0716, "2019-12", "2019-12")).toEqual([RE_0716]);
  });
});

describe("a municipality that took others in and kept its code", () => {
  test("until then it is alone, seen from then", () => {
    expect(members(STAVANGER, "2019-06", "2019-12")).toEqual([STAVANGER]);
  });

  test("seen from later, its earlier months are theirs, too", () => {
    expect(members(STAVANGER, "2019-06", "2020-01")).toEqual([STAVANGER, FINNOY, RENNESOY].toSorted());
    expect(members(STAVANGER, "2020-01", "2020-01")).toEqual([STAVANGER]);
  });

  test("its territory changed between the two years, and no other time", () => {
    const changed = (from: string, to: string) => lineage.changedBetween(monthIndex(from), monthIndex(to));
    expect(changed("2019-12", "2020-12")).toEqual([TONSBERG_3803, STAVANGER, ORKLAND]);
    expect(changed("2020-01", "2020-12")).toEqual([]);
  });
});

test("it is there in a window when it, or what it was made of, is in every month of it", () => {
  const isThere = (id: number, from: string, to: string) => lineage.isThere(id, monthIndex(from), monthIndex(to));
  expect(isThere(TONSBERG_3905, "2019-06", "2024-05")).toBe(true);
  expect(isThere(TONSBERG_3905, "2001-12", "2024-05")).toBe(false);
  expect(isThere(TONSBERG_3803, "2023-06", "2024-05")).toBe(false);
  expect(isThere(ORKLAND, "2019-12", "2020-11")).toBe(false);
  expect(isThere(ORKLAND, "2020-01", "2020-12")).toBe(true);
});

test("where a part of a divided municipality came in, the series breaks: no months from before", () => {
  expect(members(ORKLAND, "2019-12", "2020-12")).toBeNull();
  expect(members(ORKLAND, "2020-01", "2020-12")).toEqual([ORKLAND]);
});

test("who is in no merger is itself, always", () => {
  expect(members(301, "1950-01", "2024-01")).toEqual([301]);
  expect(lineage.isRelated(301)).toBe(false);
  expect(lineage.isRelated(SNILLFJORD)).toBe(false);
  expect(new Lineage([]).isEmpty).toBe(true);
});

test("a register that says that two became each other ends all the same", () => {
  const circle = new Lineage([
    { id: 1, from: "2000-01", to: "2010-12", successorId: 2 },
    { id: 2, from: "2000-01", to: "2012-12", successorId: 1 },
  ]);
  expect(circle.ancestors(1)).toEqual([2]);
  expect(circle.descendants(1)).toEqual([2]);
  expect(circle.membersIn(2, monthIndex("2005-01"), monthIndex("2011-01"))?.toSorted()).toEqual([1, 2]);
});
