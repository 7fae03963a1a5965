import { expect, test } from "vitest";
import { monthIndex } from "@/lib/domain/month";
import { BLANK, NOT_MENTIONED, WITHDRAWN } from "./reading";
import { registers } from "./reading-fixture";
import { areaOfPair, channelOfPair, type GrowingSheet, pairOf, Sheets } from "./sheets";

const MARCH = monthIndex("2012-03");
const [BREV, POST, LETTER] = [pairOf(1, 1), pairOf(1, 2), pairOf(1, 3)];

function sheet(): {
  put: (pair: number, count: number, line: number) => unknown;
  at: () => number | undefined;
  merged: unknown[];
} {
  const merged: unknown[] = [];
  const sheets = new Sheets(registers, (slot, pairs, isSecond) => merged.push([slot, pairs, isSecond]));
  const march = sheets.at(0, MARCH) as GrowingSheet;
  return {
    put: (pair, count, line) => sheets.put(march, 5, pair, count, line),
    at: () => march.counts[4],
    merged,
  };
}

test("two labels fit in one number and come out again", () => {
  expect([areaOfPair(pairOf(700, 300)), channelOfPair(pairOf(700, 300))]).toEqual([700, 300]);
});

test("a cell that nobody mentions says so", () => {
  expect(sheet().at()).toBe(NOT_MENTIONED);
});

test("the same labels twice are a problem that names the first line, and the first count stands", () => {
  const { put, at } = sheet();
  expect(put(BREV, 5, 2)).toBeNull();
  expect(put(BREV, 7, 9)).toEqual({ code: "duplicate", details: { first: 2 } });
  expect(at()).toBe(5);
});

test("three labels of one cell are added, and each of them may come once", () => {
  const { put, at, merged } = sheet();
  put(BREV, 5, 2);
  put(POST, 7, 3);
  put(LETTER, 1, 4);
  expect(at()).toBe(13);
  expect(put(BREV, 1, 5)).toMatchObject({ details: { first: 2 } });
  expect(put(POST, 1, 6)).toMatchObject({ details: { first: 3 } });
  expect(put(LETTER, 1, 7)).toMatchObject({ details: { first: 4 } });
  expect(merged).toEqual([
    [5, [BREV, POST], true],
    [5, [BREV, LETTER], false],
  ]);
});

test.each([
  ["a count and nothing", 5, BLANK, 5],
  ["nothing and a count", BLANK, 5, 5],
  ["nothing twice", BLANK, BLANK, BLANK],
  ["two withdrawals", WITHDRAWN, WITHDRAWN, WITHDRAWN],
  ["a withdrawal and nothing", WITHDRAWN, BLANK, WITHDRAWN],
  ["a zero and a count", 0, 5, 5],
  ["a billion at most", 400_000_000, 600_000_000, 1_000_000_000],
])("%s add up", (_, first, second, sum) => {
  const { put, at } = sheet();
  put(BREV, first, 2);
  expect(put(POST, second, 3)).toBeNull();
  expect(at()).toBe(sum);
});

test("a withdrawal and a count do not add up, nor does more than a billion", () => {
  const withdrawn = sheet();
  withdrawn.put(BREV, WITHDRAWN, 2);
  expect(withdrawn.put(POST, 5, 3)).toEqual({ code: "withdrawn-and-counted" });
  const large = sheet();
  large.put(BREV, 1_000_000_000, 2);
  expect(large.put(POST, 1, 3)).toEqual({ code: "sum-too-large" });
});

test("there is an end to the sheets that one file may fill", () => {
  // Areas up to slot 4 of 16 channels are 64 cells a sheet.
  const sheets = new Sheets(registers, () => {}, 128);
  expect(sheets.at(0, MARCH)).not.toBeNull();
  expect(sheets.at(1, MARCH)).not.toBeNull();
  expect(sheets.at(2, MARCH)).toBeNull();
  expect(sheets.at(1, MARCH)).not.toBeNull();
});
