import { expect, test } from "vitest";
import { parseMonth, reportable } from "./months";

test("a month as it should be is not odd", () => {
  expect(parseMonth("2012-03")).toEqual({ month: "2012-03", odd: null });
  expect(parseMonth(" 2012-03 ")).toEqual({ month: "2012-03", odd: null });
});

test.each([
  "2012-3",
  "2012/03",
  "2012M03",
  "2012m3",
  "201203",
  "03-2012",
  "3/2012",
  "03.2012",
  "2012-03-01",
  "2012-03-01T00:00:00Z",
  "2012-03-01 00:00:00",
  "01-03-2012",
  "1.3.2012",
  "01/03/2012 00.00",
  "marts 2012",
  "Marts 2012",
  "mars 2012",
  "March 2012",
  "mar 2012",
  "mar. 2012",
  "mar-12",
  "mar. 12",
  "mar '12",
  "marts-2012",
  "2012 marts",
  "1. marts 2012",
])("%j is March 2012", (text) => {
  expect(parseMonth(text)).toMatchObject({ month: "2012-03" });
});

test.each([
  ["januar", "january", 1],
  ["februar", "february", 2],
  ["april", "apr", 4],
  ["maj", "mai", 5],
  ["juni", "june", 6],
  ["juli", "july", 7],
  ["august", "aug.", 8],
  ["september", "sept.", 9],
  ["oktober", "october", 10],
  ["november", "nov.", 11],
  ["december", "desember", 12],
])("%s and %s are month %i", (danish, other, number) => {
  const month = `2013-${String(number).padStart(2, "0")}`;
  expect(parseMonth(`${danish} 2013`)).toMatchObject({ month });
  expect(parseMonth(`${other} 2013`)).toMatchObject({ month });
});

test("two digits are a year of this century, or of the last nineties", () => {
  expect(parseMonth("dec-09")).toMatchObject({ month: "2009-12" });
  expect(parseMonth("dec-99")).toMatchObject({ month: "1999-12" });
});

test.each(["2012-03-15", "15-03-2012", "31/03/2012", "2. marts 2012"])("%j is a day, not a month", (text) => {
  expect(parseMonth(text)).toEqual({ code: "month-day", details: { month: "2012-03" } });
});

test.each(["2012-13", "2012-00", "201213", "2012", "12-03", "12-mar", "marst 2012", "2012Q1", "i går", "2012-03-01x"])(
  "%j cannot be read",
  (text) => {
    expect(parseMonth(text)).toEqual({ code: "month-unreadable" });
  },
);

test("a date number of Excel is known as one", () => {
  expect(parseMonth("40969")).toEqual({ code: "month-serial" });
});

test("only months that are over can be reported, and none before 1990", () => {
  expect(reportable("2014-09", "2014-10-05")).toBeNull();
  expect(reportable("1990-01", "2014-10-05")).toBeNull();
  expect(reportable("2014-10", "2014-10-31")).toEqual({ code: "month-open" });
  expect(reportable("2014-11", "2014-10-31")).toEqual({ code: "month-future" });
  expect(reportable("1989-12", "2014-10-31")).toMatchObject({ code: "month-too-early" });
});
