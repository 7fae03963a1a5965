import { expect, test } from "vitest";
import { secondsToWait } from "./delay";

const LAST = new Date("2026-03-02T10:00:00Z");
const after = (seconds: number) => new Date(LAST.getTime() + seconds * 1000);

test.each([
  [0, 0, 0],
  [4, 0, 0],
  [5, 0, 30],
  [5, 12, 18],
  [5, 30, 0],
  [6, 0, 60],
  [9, 0, 480],
  [10, 0, 900],
  [60, 0, 900],
  [60, 899.5, 1],
])("after %i wrong ones, %s seconds later: wait %i", (failures, seconds, wait) => {
  expect(secondsToWait({ failures, lastAt: LAST }, after(seconds))).toBe(wait);
});

test("who never failed does not wait", () => {
  expect(secondsToWait(null, LAST)).toBe(0);
});
