import { expect, test } from "vitest";
import { parseCount } from "./count";
import { BLANK, WITHDRAWN } from "./reading";

test.each([
  ["0", 0],
  ["1234", 1234],
  [" 12 ", 12],
  ["1000000000", 1_000_000_000],
])("%j is %i, as it stands", (text, count) => {
  expect(parseCount(text, false)).toEqual({ count, odd: null });
});

test.each([
  ["1.234", 1234, "."],
  ["12.345.678", 12_345_678, "."],
  ["1 234", 1234, " "],
  ["1\u00a0234", 1234, "\u00a0"],
  ["1\u202f234", 1234, "\u202f"],
  ["1'234", 1234, "'"],
  ["007", 7, "0"],
])("%j is %i, and said to be so", (text, count, odd) => {
  expect(parseCount(text, false)).toEqual({ count, odd });
});

test("a comma between thousands is one only where it cannot be a decimal comma", () => {
  expect(parseCount("1,234", true)).toEqual({ count: 1234, odd: "," });
  expect(parseCount("1,234", false)).toEqual({ code: "count-decimal", details: { joined: "1234", rounded: "1" } });
});

test("an empty cell changes nothing, two dots withdraw", () => {
  expect(parseCount("", false)).toEqual({ count: BLANK, odd: null });
  expect(parseCount("..", false)).toEqual({ count: WITHDRAWN, odd: null });
});

test.each([
  ["12,5", "count-decimal"],
  ["12.5", "count-decimal"],
  ["1.23", "count-decimal"],
  ["12.0", "count-decimal"],
  ["0.123", "count-decimal"],
  ["1.234,5", "count-decimal"],
  ["-5", "count-negative"],
  ["−1.234", "count-negative"],
  ["1.2.3", "count-grouping"],
  ["1.234 567", "count-grouping"],
  ["12 34", "count-grouping"],
  ["-", "count-dash"],
  ["–", "count-dash"],
  ["1000000001", "count-too-large"],
  ["1.000.000.001", "count-too-large"],
  ["nan", "count-not-a-number"],
  ["1e3", "count-not-a-number"],
  ["Infinity", "count-not-a-number"],
  ["0x10", "count-not-a-number"],
  ["12 %", "count-not-a-number"],
  ["...", "count-not-a-number"],
  ["１２", "count-not-a-number"],
])("%j is refused: %s", (text, code) => {
  expect(parseCount(text, true)).toMatchObject({ code });
});
