import { expect, test } from "vitest";
import { endAfterChange, filterAddress, placeAddress, windowEnds } from "./filter-address";

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
