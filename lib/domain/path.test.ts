import { expect, test } from "vitest";
import { expectedShare, neededPace, nextTarget, type Target } from "./path";
import type { Window } from "./window";

const joint: Target[] = [
  { year: 2015, shareBp: 5000, kind: "target" },
  { year: 2011, shareBp: 2400, kind: "baseline" },
  { year: 2012, shareBp: 3000, kind: "target" },
];
const year = (of: number): Window => ({ kind: "year", end: `${of}-12` });
const rolling12 = (end: string): Window => ({ kind: "rolling12", end });
const month = (end: string): Window => ({ kind: "month", end });

test.each([
  ["the year 2011", year(2011), 0.24],
  ["the year 2012", year(2012), 0.3],
  ["the year 2013", year(2013), 0.3667],
  ["the year 2014", year(2014), 0.4333],
  ["the year 2015", year(2015), 0.5],
  ["September 2014 alone", month("2014-09"), 0.4472],
  ["the twelve months to September 2014", rolling12("2014-09"), 0.4167],
  ["the twelve months to August 2014", rolling12("2014-08"), 0.4111],
  ["the twelve months to June 2012", rolling12("2012-06"), 0.27],
])("%s is expected at the line over its centre", (_, window, expected) => {
  expect(expectedShare(joint, window)).toBeCloseTo(expected, 4);
});

test("before the baseline nothing was expected", () => {
  expect(expectedShare(joint, year(2010))).toBeNull();
  expect(expectedShare(joint, month("2011-06"))).toBeNull();
  expect(expectedShare(joint, month("2011-07"))).toBeCloseTo(0.24 + 0.06 / 24, 9);
});

test("after the last target its level holds", () => {
  expect(expectedShare(joint, year(2016))).toBe(0.5);
  expect(expectedShare(joint, month("2020-01"))).toBe(0.5);
});

test("without targets there is no path", () => expect(expectedShare([], year(2012))).toBeNull());

test("the next target is the first whose year has not ended before the window does", () => {
  expect(nextTarget(joint, rolling12("2011-06"))?.year).toBe(2012);
  expect(nextTarget(joint, year(2012))?.year).toBe(2012);
  expect(nextTarget(joint, month("2013-01"))?.year).toBe(2015);
  expect(nextTarget(joint, year(2015))?.year).toBe(2015);
  expect(nextTarget(joint, month("2016-01"))).toBeNull();
});

test("39.8 % in the twelve months to August 2014 needs 10.2 points in 16 months, 7.65 a year", () => {
  const window = { kind: "rolling12", end: "2014-08" } as const;
  expect(neededPace(0.398, { year: 2015, shareBp: 5000 }, window)).toBeCloseTo(0.0765, 10);
  expect(neededPace(0.398, { year: 2012, shareBp: 3000 }, window)).toBeNull();
});
