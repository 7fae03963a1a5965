import { expect, test } from "vitest";
import { isByArea, isComplete, missingSlots, undeclaredCore } from "./completeness";
import { type Counts, NOT_REPORTED, slotOf } from "./slot";

const NOT_STATED = 1;
const MOVING = 2;
const [SELF_SERVICE, PHONE] = [1, 7];
const phoneInTotal = slotOf(NOT_STATED, PHONE);
const movingOnline = slotOf(MOVING, SELF_SERVICE);
const movingByPhone = slotOf(MOVING, PHONE);

function sheet(cells: Record<number, number>): Counts {
  const counts = new Int32Array(32).fill(NOT_REPORTED);
  for (const [slot, count] of Object.entries(cells)) counts[Number(slot) - 1] = count;
  return counts;
}

test("a sheet is complete when no declared cell is missing; a zero is there", () => {
  expect(isComplete([movingOnline, movingByPhone], sheet({ [movingOnline]: 40, [movingByPhone]: 0 }))).toBe(true);
});

test("a declared cell without a count is missing, and named", () => {
  const counts = sheet({ [movingOnline]: 40 });
  expect(isComplete([movingOnline, movingByPhone], counts)).toBe(false);
  expect(missingSlots([movingOnline, movingByPhone], counts)).toEqual([movingByPhone]);
});

test("a count in a cell that was not declared makes nothing incomplete", () => {
  expect(isComplete([movingOnline], sheet({ [movingOnline]: 40, [movingByPhone]: 3 }))).toBe(true);
});

test("where nothing is declared nothing is complete", () => expect(isComplete([], sheet({ 1: 5 }))).toBe(false));

test("a core channel that is counted nowhere is named", () => {
  expect(undeclaredCore([movingOnline], [SELF_SERVICE, PHONE])).toEqual([PHONE]);
  expect(undeclaredCore([movingOnline, phoneInTotal], [SELF_SERVICE, PHONE])).toEqual([]);
});

test("phone counted only in total leaves the areas without shares", () => {
  expect(isByArea([movingOnline, phoneInTotal], NOT_STATED)).toBe(false);
});

test("phone counted by area, and what could not be placed under not stated", () => {
  expect(isByArea([movingOnline, movingByPhone, phoneInTotal], NOT_STATED)).toBe(true);
  expect(isByArea([], NOT_STATED)).toBe(false);
});
