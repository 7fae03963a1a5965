import { expect, test } from "vitest";
import {
  isWindowEnd,
  latestWindowEnd,
  type Window,
  windowCentre,
  windowMonths,
  windowStart,
  windowState,
  yearBefore,
} from "./window";

const year2013: Window = { kind: "year", end: "2013-12" };
const september: Window = { kind: "month", end: "2014-09" };
const toSeptember: Window = { kind: "rolling12", end: "2014-09" };

test("a year is its twelve months, a rolling window the twelve that end in its month", () => {
  expect(windowStart(year2013)).toBe("2013-01");
  expect(windowStart(toSeptember)).toBe("2013-10");
  expect(windowMonths(toSeptember)).toHaveLength(12);
  expect(windowMonths(september)).toEqual(["2014-09"]);
});

test.each([
  ["the year 2013", year2013, 2013.5],
  ["September 2014", september, 2014 + 8.5 / 12],
  ["the twelve months to September 2014", toSeptember, 2014.25],
])("the centre of %s", (_, window, expected) => expect(windowCentre(window)).toBeCloseTo(expected, 9));

test("a year ends in December only", () => {
  expect(isWindowEnd("year", "2013-12")).toBe(true);
  expect(isWindowEnd("year", "2013-11")).toBe(false);
  expect(isWindowEnd("rolling12", "2013-11")).toBe(true);
});

test("the same window one year earlier", () => {
  expect(yearBefore(toSeptember)).toEqual({ kind: "rolling12", end: "2013-09" });
});

test("a window is as final as its last month", () => {
  expect(windowState(toSeptember, "2014-10-05", 20)).toBe("preliminary");
  expect(windowState({ kind: "rolling12", end: "2014-08" }, "2014-10-05", 20)).toBe("final");
  expect(windowState({ kind: "year", end: "2014-12" }, "2014-10-05", 20)).toBe("open");
});

test("the latest year that has ended by August 2014 is 2013", () => {
  expect(latestWindowEnd("year", "2014-08")).toBe("2013-12");
  expect(latestWindowEnd("year", "2013-12")).toBe("2013-12");
  expect(latestWindowEnd("rolling12", "2014-08")).toBe("2014-08");
});
