import { expect, test } from "vitest";
import { AREA_SLOTS, areaSlotOf, CHANNEL_SLOTS, channelSlotOf, countAt, NOT_REPORTED, slotOf } from "./slot";

test.each([
  [1, 1, 1],
  [1, 16, 16],
  [2, 1, 17],
  [3, 7, 39],
  [120, 16, 1920],
])("area %i, channel %i is slot %i", (area, channel, slot) => expect(slotOf(area, channel)).toBe(slot));

test("every cell has a slot of its own, which leads back to it", () => {
  const seen = new Set<number>();
  for (let area = 1; area <= AREA_SLOTS; area++) {
    for (let channel = 1; channel <= CHANNEL_SLOTS; channel++) {
      const slot = slotOf(area, channel);
      expect([areaSlotOf(slot), channelSlotOf(slot)]).toEqual([area, channel]);
      seen.add(slot);
    }
  }
  expect(seen.size).toBe(1920);
});

test("zero is counted; missing and beyond the end are not reported", () => {
  const counts = Int32Array.of(0, NOT_REPORTED, 12);
  expect([1, 2, 3, 4].map((slot) => countAt(counts, slot))).toEqual([0, null, 12, null]);
});
