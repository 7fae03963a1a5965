import { expect, test } from "vitest";
import { declaredBy } from "./declared";
import { monthIndex } from "./month";

const declared = declaredBy([
  { slot: 7, from: "2012-01", to: null },
  { slot: 3, from: "2012-03", to: "2012-05" },
]);

test.each([
  ["2011-12", []],
  ["2012-01", [7]],
  ["2012-03", [3, 7]],
  ["2012-05", [3, 7]],
  ["2012-06", [7]],
  ["2030-01", [7]],
])("in %s the declared slots are %j", (month, slots) => {
  expect(declared(monthIndex(month))).toEqual(slots);
});

test("nothing declared is nothing in every month", () => {
  expect(declaredBy([])(monthIndex("2012-01"))).toEqual([]);
});
