import { expect, test } from "vitest";
import { monthEnd, monthMiddle, windowPlace } from "./decimal-year";

test("January stands half a month into its year", () => {
  expect(monthMiddle("2010-01")).toBeCloseTo(2010.0417, 4);
});

test("twelve months to December end where the next year begins", () => {
  expect(monthEnd("2012-12")).toBe(2013);
  expect(windowPlace({ kind: "year", end: "2012-12" })).toBe(2013);
});

test("a single month stands in its middle", () => {
  expect(windowPlace({ kind: "month", end: "2014-08" })).toBeCloseTo(2014.625, 4);
});
