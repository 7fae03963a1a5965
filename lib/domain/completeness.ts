import { areaSlotOf, type Counts, channelSlotOf, countAt } from "./slot";

/** The declared cells of a sheet that have no count. */
export function missingSlots(declared: readonly number[], counts: Counts): number[] {
  return declared.filter((slot) => countAt(counts, slot) === null);
}

/** A sheet is complete when something is declared and no declared cell is missing. */
export function isComplete(declared: readonly number[], counts: Counts): boolean {
  return declared.length > 0 && declared.every((slot) => countAt(counts, slot) !== null);
}

/** The core channels that a municipality does not count: who leaves one out is shown, but neither ranked nor pooled. */
export function undeclaredCore(declared: readonly number[], coreChannels: readonly number[]): number[] {
  const channels = new Set(declared.map(channelSlotOf));
  return coreChannels.filter((channel) => !channels.has(channel));
}

/** Is every declared channel counted by area? Otherwise no area has a share: its phone calls stand under "not stated". */
export function isByArea(declared: readonly number[], notStatedArea: number): boolean {
  const stated = new Set(declared.filter((slot) => areaSlotOf(slot) !== notStatedArea).map(channelSlotOf));
  return declared.length > 0 && declared.every((slot) => stated.has(channelSlotOf(slot)));
}
