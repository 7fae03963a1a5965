import { expect, test } from "vitest";
import {
  endAfterChange,
  filterAddress,
  frozenAddress,
  keepingAsOf,
  liveAddress,
  placeAddress,
  windowEnds,
} from "./filter-address";

const months = ["2012-11", "2012-12", "2013-01", "2013-12", "2014-01"];

test("a changed measure keeps the window", () => {
  expect(filterAddress("/dk", "window=year&month=2013-12", { measure: "self_service" })).toBe(
    "/dk?window=year&month=2013-12&measure=self_service",
  );
});

test("another municipality keeps the filter", () => {
  expect(placeAddress("dk", "0791", "measure=digital")).toBe("/dk/0791?measure=digital");
  expect(placeAddress("dk", null, "")).toBe("/dk");
});

test("a year ends in December", () => {
  expect(windowEnds("year", months)).toEqual(["2013-12", "2012-12"]);
});

test("from January 2014 to years: the year before it", () => {
  expect(endAfterChange("year", "2014-01", months)).toBe("2013-12");
});

test("from a month before the first whole year: the first", () => {
  expect(endAfterChange("year", "2012-11", months)).toBe("2012-12");
});

test("the way to another screen keeps the version that is seen, and nothing else", () => {
  expect(keepingAsOf("/dk/method", "window=year&asOf=12")).toBe("/dk/method?asOf=12");
  expect(keepingAsOf("/dk/method?a=1", "asOf=2014-05-12")).toBe("/dk/method?a=1&asOf=2014-05-12");
  expect(keepingAsOf("/dk/method#digital", "asOf=12")).toBe("/dk/method?asOf=12#digital");
  expect(keepingAsOf("/dk/method", "window=year")).toBe("/dk/method");
});

test("a frozen link names the version, a live one none, and both keep the filter", () => {
  const here = "https://tal.dk/dk/0791?window=year&month=2013-12";
  expect(frozenAddress(here, 8)).toBe(`${here}&asOf=8`);
  expect(frozenAddress(`${here}&asOf=5`, 8)).toBe(`${here}&asOf=8`);
  expect(liveAddress(`${here}&asOf=5#share`)).toBe(`${here}#share`);
});
