import { expect, test } from "vitest";
import { edits, nearest } from "./suggest";

test.each([
  ["telefon", "telefon", 0],
  ["telefn", "telefon", 1],
  ["telfeon", "telefon", 1],
  ["tellefon", "telefon", 1],
  ["brev", "besøg", 4],
  ["", "abc", 3],
])("from %j to %j it takes %i", (left, right, steps) => {
  expect(edits(left, right)).toBe(steps);
  expect(edits(right, left)).toBe(steps);
});

const channels = ["selvbetjening", "telefon", "tlf.", "brev", "e-mail", "chat"];

test("the nearest comes first, and what is far is not suggested", () => {
  expect(nearest("telefn", channels)).toEqual(["telefon"]);
  expect(nearest("e-post", channels)).toEqual([]);
  expect(nearest("selvbetjenning", channels)).toEqual(["selvbetjening"]);
  expect(nearest("fax", channels)).toEqual([]);
});

test("a word in common is near enough", () => {
  expect(nearest("telefon mobil", channels)).toEqual(["telefon"]);
});

test("a whole sentence is no mistyped label", () => {
  expect(nearest("telefon ".repeat(20), channels)).toEqual([]);
});
