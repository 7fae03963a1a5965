import { expect, test } from "vitest";
import { holdsCpr } from "./cpr";

// Invented: 31 February is nobody's birthday.
test.each(["310280-1234", "310280 1234", "Borger 310280-1234 ringede", "3102801007"])(
  "%j holds a CPR number",
  (text) => {
    expect(holdsCpr(text)).toBe(true);
  },
);

test.each([
  ["a month of 13", "011380-1234"],
  ["a day of 32", "320180-1234"],
  ["ten digits whose control digit is another", "3102801008"],
  ["a longer number", "5310280100712"],
  ["an account number", "1234 0001234567"],
  ["a count", "1000000000"],
])("%s is none", (_, text) => {
  expect(holdsCpr(text)).toBe(false);
});
