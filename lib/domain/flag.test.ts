import { expect, test } from "vitest";
import { carries, type Flag } from "./flag";

const EMAIL = 6;
const PHONE = 7;
const flags: Flag[] = [
  { channelSlot: EMAIL, measure: "digital", from: "2013-01", value: false },
  { channelSlot: EMAIL, measure: "digital", from: "1900-01", value: true },
];

test("the latest flag that has begun decides, in whatever order they stand", () => {
  expect(carries(flags, EMAIL, "digital", "2012-12")).toBe(true);
  expect(carries(flags, EMAIL, "digital", "2013-01")).toBe(false);
});

test("a flag is of one channel and one measure", () => {
  expect(carries(flags, PHONE, "digital", "2012-12")).toBe(false);
  expect(carries(flags, EMAIL, "self_service", "2012-12")).toBe(false);
});

test("before its first flag a channel carries nothing", () => {
  expect(carries(flags, EMAIL, "digital", "1899-12")).toBe(false);
});
