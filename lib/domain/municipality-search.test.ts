import { expect, test } from "vitest";
import { municipalitiesMatching } from "./municipality-search";

const all = [
  { code: "0101", name: "København" },
  { code: "0217", name: "Helsingør" },
  { code: "0615", name: "Horsens" },
  { code: "0665", name: "Lemvig" },
  { code: "0751", name: "Aarhus", aliases: ["Århus"] },
  { code: "0787", name: "Thisted" },
];
const found = (typed: string) => municipalitiesMatching(all, typed).map(({ name }) => name);

test.each([
  ["Århus", ["Aarhus"]],
  ["aarh", ["Aarhus"]],
  ["kobe", []],
  ["koebe", ["København"]],
  ["KØB", ["København"]],
  ["0751", ["Aarhus"]],
  ["751", ["Aarhus"]],
  ["h", ["Helsingør", "Horsens", "København", "Aarhus", "Thisted"]],
])("%s finds %j", (typed, names) => {
  expect(found(typed)).toEqual(names);
});

test("nothing typed shows all", () => {
  expect(found(" ")).toHaveLength(6);
});
