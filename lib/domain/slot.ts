/** A sheet has one slot per area and channel; slots are given once and never reused. */
export const CHANNEL_SLOTS = 16;
export const AREA_SLOTS = 120;

/** The 1-based position of a cell in a sheet's counts, as PostgreSQL counts array positions. */
export function slotOf(areaSlot: number, channelSlot: number): number {
  return (areaSlot - 1) * CHANNEL_SLOTS + channelSlot;
}

export function areaSlotOf(slot: number): number {
  return Math.ceil(slot / CHANNEL_SLOTS);
}

export function channelSlotOf(slot: number): number {
  return ((slot - 1) % CHANNEL_SLOTS) + 1;
}

/** No count stands in the slot. Counts are never negative, so the packed form needs no second array. */
export const NOT_REPORTED = -1;

/** The counts of a sheet, packed: `counts[slot - 1]`, `NOT_REPORTED` where nothing was reported. Shorter than a slot means not reported. */
export type Counts = Int32Array;

export function countAt(counts: Counts, slot: number): number | null {
  const count = counts[slot - 1] ?? NOT_REPORTED;
  return count === NOT_REPORTED ? null : count;
}
