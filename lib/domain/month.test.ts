import { describe, expect, test } from "vitest";
import {
  addMonths,
  dayAfter,
  everyMonth,
  firstDay,
  isMonth,
  lastClosedMonth,
  lastFinalMonth,
  monthAt,
  monthIndex,
  monthOf,
  monthState,
} from "./month";

const LOCK_DAY = 20;

test.each(["2012-03", "1999-12", "2014-01"])("%s is a month", (text) => expect(isMonth(text)).toBe(true));

test.each(["2012-13", "2012-00", "2012-3", "2012M03", "12-03", "2012-03-01", ""])("%s is no month", (text) =>
  expect(isMonth(text)).toBe(false),
);

test("a month's index counts months since year 0, and leads back to the month", () => {
  expect(monthIndex("2012-03")).toBe(24_146);
  expect(monthAt(24_146)).toBe("2012-03");
});

test.each([
  ["2011-12", 1, "2012-01"],
  ["2012-01", -1, "2011-12"],
  ["2014-09", -12, "2013-09"],
  ["2014-09", 0, "2014-09"],
] as const)("%s and %i months is %s", (month, count, expected) => expect(addMonths(month, count)).toBe(expected));

test("a range of months has both its ends", () => {
  expect(everyMonth("2011-11", "2012-02")).toEqual(["2011-11", "2011-12", "2012-01", "2012-02"]);
  expect(everyMonth("2012-02", "2012-02")).toEqual(["2012-02"]);
  expect(everyMonth("2012-02", "2012-01")).toEqual([]);
});

test("days of a month: its first, and its deadline and lock in the next one", () => {
  expect(firstDay("2014-09")).toBe("2014-09-01");
  expect(monthOf("2014-10-05")).toBe("2014-10");
  expect(dayAfter("2014-12", 10)).toBe("2015-01-10");
  expect(dayAfter("2014-08", 5)).toBe("2014-09-05");
});

describe("the state of a month", () => {
  test.each([
    ["2014-10", "2014-10-05", "open"],
    ["2014-09", "2014-09-30", "open"],
    ["2014-09", "2014-10-01", "preliminary"],
    ["2014-09", "2014-10-19", "preliminary"],
    ["2014-09", "2014-10-20", "final"],
    ["2014-12", "2015-01-19", "preliminary"],
    ["2014-12", "2015-01-20", "final"],
    ["2010-01", "2014-10-05", "final"],
  ] as const)("%s is on %s %3$s", (month, today, expected) =>
    expect(monthState(month, today, LOCK_DAY)).toBe(expected),
  );

  test.each([
    ["2014-10-05", "2014-08"],
    ["2014-10-19", "2014-08"],
    ["2014-10-20", "2014-09"],
    ["2015-01-01", "2014-11"],
    ["2015-01-20", "2014-12"],
  ])("on %s the last final month is %s", (today, expected) => expect(lastFinalMonth(today, LOCK_DAY)).toBe(expected));

  test("on 5 October the last closed month is September", () => {
    expect(lastClosedMonth("2014-10-05")).toBe("2014-09");
    expect(lastClosedMonth("2015-01-01")).toBe("2014-12");
  });
});
