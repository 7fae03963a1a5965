import fc from "fast-check";
import { expect, test } from "vitest";
import { formatNumber } from "./format";
import { parseDecimal } from "./parse-decimal";

test.each([
  ["da", "37,5", 2, 3750],
  ["da", "37,50 %", 2, 3750],
  ["da", "1.234,56 kr.", 2, 123_456],
  ["nb", "1 234,5", 2, 123_450],
  ["en", "37.5%", 2, 3750],
  ["en", "1,234.56", 2, 123_456],
  ["da", "\u22121", 0, -1],
  ["da", "40", 2, 4000],
  ["da", "40,000", 2, 4000],
] as const)("%s: %s with %i decimals is %i", (locale, text, digits, units) => {
  expect(parseDecimal(locale, text, digits)).toBe(units);
});

test.each([
  ["da", "37.5"],
  ["en", "37,5"],
  ["da", "1.23,4"],
  ["da", "37,555"],
  ["da", "ca. 40"],
  ["da", ""],
  ["da", "4e3"],
  ["da", "1234567890123"],
] as const)("%s: “%s” is no number with two decimals", (locale, text) => {
  expect(parseDecimal(locale, text, 2)).toBeNull();
});

test("what is written is read back, in every language", () => {
  fc.assert(
    fc.property(fc.constantFrom("da", "en", "nb"), fc.integer({ min: 0, max: 99_999_999 }), (locale, units) => {
      expect(parseDecimal(locale, formatNumber(locale, units / 100, 2), 2)).toBe(units);
    }),
  );
});
