import { expect, test } from "vitest";
import { askedOf } from "./question";

test("an address without words asks for the digital share of the latest twelve months", () => {
  expect(askedOf({})).toEqual({ measure: "digital", window: "rolling12" });
});

test("words that are none of ours count as not said", () => {
  expect(askedOf({ measure: "phone", window: "week", month: "2014-13" })).toEqual({
    measure: "digital",
    window: "rolling12",
  });
});

test("a year is named by its December: August 2014 asks for 2013, the latest year that had ended", () => {
  expect(askedOf({ window: "year", month: "2014-08" })).toMatchObject({ window: "year", month: "2013-12" });
  expect(askedOf({ window: "month", month: "2014-08", asOf: ["5", "6"] })).toMatchObject({
    month: "2014-08",
    asOf: "5",
  });
});
