import { type Month, monthAt } from "@/lib/domain/month";
import { CHANNEL_SLOTS, type Counts, NOT_REPORTED } from "@/lib/domain/slot";

/** A month that was reported, with its sums by channel. */
export type PastMonth = { month: Month; index: number; counts: Counts; sums: Float64Array };

/** How many months back a figure is compared. */
export const LOOK_BACK = 12;

/** One municipality's sheets, by the index of their month. */
export class Past {
  private readonly known = new Map<number, PastMonth | null>();

  constructor(private readonly sheets: ReadonlyMap<number, Counts>) {}

  /** Null where nothing was reported. */
  at(index: number): PastMonth | null {
    const known = this.known.get(index);
    if (known !== undefined) return known;
    const counts = this.sheets.get(index);
    const sums = counts && channelSums(counts);
    const month = counts && sums && isReported(sums) ? { month: monthAt(index), index, counts, sums } : null;
    this.known.set(index, month);
    return month;
  }

  /** The reported months of the year before, the latest first. */
  before(index: number): PastMonth[] {
    const months: PastMonth[] = [];
    for (let back = 1; back <= LOOK_BACK; back++) {
      const month = this.at(index - back);
      if (month) months.push(month);
    }
    return months;
  }
}

/** By channel slot - 1; `NOT_REPORTED` where no cell of the channel has a count. */
export function channelSums(counts: Counts): Float64Array {
  const [none, width] = [NOT_REPORTED, CHANNEL_SLOTS];
  const sums = new Float64Array(width);
  let seen = 0;
  for (let area = 0; area < counts.length; area += width) {
    for (let channel = 0; channel < width; channel++) {
      const count = counts[area + channel] ?? none;
      if (count === none) continue;
      sums[channel] = (sums[channel] ?? 0) + count;
      seen |= 1 << channel;
    }
  }
  for (let channel = 0; channel < width; channel++) if (((seen >> channel) & 1) === 0) sums[channel] = none;
  return sums;
}

export function sumOf(sums: Float64Array, channelSlot: number): number | null {
  const sum = sums[channelSlot - 1] ?? NOT_REPORTED;
  return sum === NOT_REPORTED ? null : sum;
}

function isReported(sums: Float64Array): boolean {
  for (let channel = 0; channel < sums.length; channel++) if (sums[channel] !== NOT_REPORTED) return true;
  return false;
}
