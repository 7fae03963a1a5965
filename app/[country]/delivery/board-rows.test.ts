import { expect, test } from "vitest";
import { shownRows } from "./board-rows";

const rows = [
  { code: "0101", name: "København", owed: 0 },
  { code: "0751", name: "Aarhus", owed: 1 },
  { code: "0825", name: "Læsø", owed: 5 },
  { code: "0360", name: "Lolland", owed: 0 },
];
const names = (filter: { owing: boolean; search: string }) => shownRows(rows, filter, "da").map(({ name }) => name);

test("stand by name, with Aa as Å", () => {
  expect(names({ owing: false, search: "" })).toEqual(["København", "Lolland", "Læsø", "Aarhus"]);
});

test("only those that owe", () => {
  expect(names({ owing: true, search: "" })).toEqual(["Læsø", "Aarhus"]);
});

test("by name or code, as it is typed on any keyboard", () => {
  expect(names({ owing: false, search: "årh" })).toEqual(["Aarhus"]);
  expect(names({ owing: false, search: "laes" })).toEqual(["Læsø"]);
  expect(names({ owing: true, search: "101" })).toEqual([]);
});
