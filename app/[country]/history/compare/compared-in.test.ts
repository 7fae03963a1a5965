import { expect, test } from "vitest";
import { compareAddress, comparedIn } from "./compared-in";

test("versions and days are compared, nothing else", () => {
  expect(comparedIn({ from: "12", to: "2014-05-31", municipality: "0791" })).toEqual({
    ...{ from: "12", to: "2014-05-31", municipality: "0791" },
  });
  expect(comparedIn({ from: "maj", to: "2014-02-30", municipality: "" })).toEqual({});
});

test("a comparison is an address again", () => {
  expect(compareAddress("dk", { from: "12", to: "40" })).toBe("/dk/history/compare?from=12&to=40");
  expect(compareAddress("dk", {})).toBe("/dk/history/compare");
});
