import { expect, test } from "vitest";
import { groupCode } from "./group-code";

test.each([
  ["OS2", "os2"],
  ["Den Digitale Hotline", "den-digitale-hotline"],
  ["Fælles callcenter Vestjylland", "faelles-callcenter-vestjylland"],
  ["  Århus, Ørsted & Café! ", "aarhus-oersted-cafe"],
  ["A\u030ABO", "aabo"],
  ["---", ""],
  ["x".repeat(60), "x".repeat(40)],
  [`${"y".repeat(39)} z`, "y".repeat(39)],
])("%s is %s in addresses", (name, code) => {
  expect(groupCode(name)).toBe(code);
});
