import { expect, test } from "vitest";
import { ANSWERING } from "@/lib/domain/call-pooling";
import { typedIn, typedNumber, withTyped } from "./typed";

test("a number is read as it is typed in Danish and in English, within its limits", () => {
  expect(typedNumber(" 7,5 ", { least: 1, most: 10 })).toBe(7.5);
  expect(typedNumber("7.5", { least: 1, most: 10 })).toBe(7.5);
  for (const wrong of ["", "0", "11", "-3", "1e3", "7,", "syv"])
    expect(typedNumber(wrong, { least: 1, most: 10 })).toBeNull();
});

test("the address says how calls are answered; what it does not say is as it opens", () => {
  expect(typedIn(new URLSearchParams("hours=40&level=90&seconds=nul"))).toEqual({ ...ANSWERING, hours: 40, level: 90 });
});

test("what is as it opens is not in the address", () => {
  expect(withTyped("window=year", "hours", 40, 37)).toBe("?window=year&hours=40");
  expect(withTyped("window=year&hours=40", "hours", 37, 37)).toBe("?window=year");
  expect(withTyped("price=300", "price", null, null)).toBe("");
});
