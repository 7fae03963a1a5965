import { CHANNEL_SLOTS, type Counts, countAt, NOT_REPORTED, slotOf } from "./slot";

/** The declared cells of a sheet that have no count. */
export function missingSlots(declared: readonly number[], counts: Counts): number[] {
  return declared.filter((slot) => countAt(counts, slot) === null);
}

/** A sheet is complete when something is declared and no declared cell is missing. */
export function isComplete(declared: readonly number[], counts: Counts): boolean {
  const none = NOT_REPORTED;
  for (const slot of declared) if ((counts[slot - 1] ?? none) === none) return false;
  return declared.length > 0;
}

/** The core channels that a municipality does not count: who leaves one out is shown, but neither ranked nor pooled. */
export function undeclaredCore(declared: readonly number[], coreChannels: readonly number[]): number[] {
  const channels = channelsOf(declared);
  return coreChannels.filter((channel) => (channels & bit(channel)) === 0);
}

/** Is every declared channel counted by area? Otherwise no area has a share: its phone calls stand under "not stated". */
export function isByArea(declared: readonly number[], notStatedArea: number): boolean {
  const stated = channelsOf(declared, notStatedArea);
  return declared.length > 0 && (channelsOf(declared) & ~stated) === 0;
}

/** The channels of the slots as bits: every sheet of a nation asks for them, and a Set would cost more than the sums. */
function channelsOf(slots: readonly number[], exceptArea = 0): number {
  const [first, last] = [slotOf(exceptArea, 1), slotOf(exceptArea + 1, 1)];
  const width = CHANNEL_SLOTS;
  let channels = 0;
  for (const slot of slots) if (slot < first || slot >= last) channels |= 1 << ((slot - 1) % width);
  return channels;
}

function bit(channelSlot: number): number {
  return 1 << (channelSlot - 1);
}
