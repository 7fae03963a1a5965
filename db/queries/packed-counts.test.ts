import { expect, test } from "vitest";
import { NOT_REPORTED } from "@/lib/domain/slot";
import { unpacked } from "./packed-counts";

test.each([
  ["", []],
  ["0", [0]],
  ["-1", [NOT_REPORTED]],
  ["12,-1,0,2147483647", [12, NOT_REPORTED, 0, 2_147_483_647]],
  ["-1,7,-1", [NOT_REPORTED, 7, NOT_REPORTED]],
])("%j is read as %j", (text, counts) => {
  expect([...unpacked(text)]).toEqual(counts);
});
