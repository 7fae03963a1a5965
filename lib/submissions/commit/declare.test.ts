import { expect, test } from "vitest";
import { readSheet } from "@/lib/submissions/fixture";
import { BLANK, WITHDRAWN } from "@/lib/submissions/read/reading";
import { proposedDeclarations, withProposals } from "./declare";

const [MOVING, PHONE, LETTER] = [2, 7, 9];
const [phone, letter] = [23, 25];
const march = readSheet(101, "2012-03", [
  [MOVING, PHONE, 0],
  [MOVING, LETTER, 5],
]);
const row = (slot: number, from: string, to: string | null = null) => ({ municipalityId: 101, slot, from, to });

test("each cell is declared from the first month that counts it, zero too", () => {
  const april = readSheet(101, "2012-04", [
    [MOVING, PHONE, 1],
    [3, PHONE, 2],
  ]);
  expect(proposedDeclarations([], [april, march])).toEqual([
    { ...row(phone, "2012-03"), replaces: null },
    { ...row(letter, "2012-03"), replaces: null },
    { ...row(39, "2012-04"), replaces: null },
  ]);
});

test("blank and withdrawn cells are not counted, so not declared", () => {
  const silent = readSheet(101, "2012-03", [
    [MOVING, PHONE, BLANK],
    [MOVING, LETTER, WITHDRAWN],
  ]);
  expect(proposedDeclarations([], [silent])).toEqual([]);
});

test("what is declared is not proposed", () => {
  expect(proposedDeclarations([row(phone, "2012-03"), row(letter, "2011-01")], [march])).toEqual([]);
});

test("a declaration that begins later begins earlier, and keeps its end", () => {
  const declared = [row(phone, "2012-06", "2012-09"), row(letter, "2012-01")];
  const proposed = proposedDeclarations(declared, [march]);
  expect(proposed).toEqual([{ ...row(phone, "2012-03", "2012-09"), replaces: declared[0] }]);
  expect(withProposals(declared, proposed)).toHaveLength(2);
});

test("a count after the end of a declaration begins another", () => {
  const declared = [row(phone, "2011-01", "2012-02"), row(letter, "2011-01")];
  expect(proposedDeclarations(declared, [march])).toEqual([{ ...row(phone, "2012-03"), replaces: null }]);
});
