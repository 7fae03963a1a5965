import { expect, test } from "vitest";
import { isCorrected, isWindowCorrected } from "./corrected";

test.each([
  ["on 19 August, the day before July is locked", "2014-08-19", false],
  ["on 20 August, when July is locked", "2014-08-20", true],
  ["in September", "2014-09-24", true],
  ["never", null, false],
])("July 2014, changed %s", (_, changed, corrected) => {
  expect(isCorrected("2014-07", changed, 20)).toBe(corrected);
});

test("a window is corrected where any month of it is", () => {
  const corrected = new Set(["2013-12"]);
  expect(isWindowCorrected({ kind: "month", end: "2013-12" }, corrected)).toBe(true);
  expect(isWindowCorrected({ kind: "year", end: "2013-12" }, corrected)).toBe(true);
  expect(isWindowCorrected({ kind: "rolling12", end: "2014-11" }, corrected)).toBe(true);
  expect(isWindowCorrected({ kind: "rolling12", end: "2014-12" }, corrected)).toBe(false);
  expect(isWindowCorrected({ kind: "month", end: "2014-01" }, corrected)).toBe(false);
});
