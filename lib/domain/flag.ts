import type { Month } from "./month";
import type { Measure } from "./share";

/** From this month on, the channel does (or does not) carry the measure. */
export type Flag = { channelSlot: number; measure: Measure; from: Month; value: boolean };

/** Does the channel carry the measure in this month? The latest flag that has begun decides; without one it does not. */
export function carries(flags: readonly Flag[], channelSlot: number, measure: Measure, month: Month): boolean {
  let latest: Flag | null = null;
  for (const flag of flags) {
    if (flag.channelSlot !== channelSlot || flag.measure !== measure || flag.from > month) continue;
    if (!latest || flag.from > latest.from) latest = flag;
  }
  return latest?.value ?? false;
}
