import { type Month, monthIndex } from "@/lib/domain/month";
import { carriers, type SheetRules } from "@/lib/domain/rollup";
import {
  areaSlotOf,
  CHANNEL_SLOTS,
  type Counts,
  channelSlotOf,
  countAt,
  NOT_REPORTED,
  slotOf,
} from "@/lib/domain/slot";
import type { SheetChange } from "@/lib/submissions/commit/difference";
import { channelSums, Past, type PastMonth, sumOf } from "./past";
import { isFarOff, type Known, SMALL, TENFOLD, type Unusual, unusual } from "./unusual";

export type WarningCode = Unusual["code"] | "vanished" | "total-fell" | "both-ways";

/** A figure that is taken over only when somebody has looked at it. */
export type Warning = {
  code: WarningCode;
  municipalityId: number;
  month: Month;
  /** Null: all areas together. */
  areaSlot: number | null;
  /** Empty: all channels together. */
  channelSlots: number[];
  /** Null: nothing is reported. */
  now: number | null;
  /** What it is compared with, and of which month that is. For `both-ways` what is counted in total, beside `now` by area. */
  usual: number;
  usualMonth: Month;
  /** For `total-fell`: the digital inquiries now, and usually. */
  digital?: { now: number; usual: number };
};

export type WarningRules = Pick<SheetRules, "flags" | "notStatedArea">;

/** A total that is a fifth lower, while the digital inquiries are at most a twentieth lower. */
const TOTAL_FELL = 0.2;
const STANDS_STILL = 0.05;
/** Counted twice, the two sums are alike; a small rest that nobody sorted is something else. */
const BOTH_WAYS = 0.25;
/** So many cells of a channel are named one by one; when more are off, the channel is. */
const CELLS_NAMED = 3;

/**
 * What looks unusual in the changes of one municipality, beside its months before: `sheets` by the index of their month,
 * as they will stand. `isLeftOut` tells that the channel is declared in the month and the file leaves it out.
 */
export function warningsOf(
  changes: readonly SheetChange[],
  sheets: ReadonlyMap<number, Counts>,
  { rules, isLeftOut }: { rules: WarningRules; isLeftOut: (month: Month, channelSlot: number) => boolean },
): Warning[] {
  const past = new Past(sheets);
  return changes.flatMap((change) => {
    const check = new MonthCheck(change, past, rules);
    return check.run((channelSlot) => isLeftOut(change.month, channelSlot));
  });
}

const NOTHING = new Int32Array();

class MonthCheck {
  private readonly at: number;
  private readonly earlier: readonly PastMonth[];
  private readonly now: Float64Array;
  private readonly was: Float64Array;
  /** A bit for each channel of which a cell changes. */
  private touched = 0;
  /** Cells about tenfold of what they were the month before: few, and worth a closer look. */
  private readonly odd: number[] = [];

  constructor(
    private readonly change: SheetChange,
    past: Past,
    private readonly rules: WarningRules,
  ) {
    this.at = monthIndex(change.month);
    this.earlier = past.before(this.at);
    this.now = past.at(this.at)?.sums ?? channelSums(change.after);
    this.was = channelSums(change.before);
    this.lookAtCells();
  }

  run(isLeftOut: (channelSlot: number) => boolean): Warning[] {
    const [vanished, off, both]: [Warning[], Warning[], Warning[]] = [this.vanished(isLeftOut), [], []];
    for (let channel = 1; channel <= CHANNEL_SLOTS; channel++) {
      if (((this.touched >> (channel - 1)) & 1) === 0) continue;
      if (this.isToBeSeen(channel)) off.push(...this.channel(channel));
      if (this.inTotal(this.change.after, channel) >= SMALL) both.push(...this.bothWays(channel));
    }
    const isExplained = vanished.length > 0 || off.some(({ now, usual }) => (now ?? 0) < usual);
    return [...vanished, ...off, ...both, ...(isExplained ? [] : this.totalFell())];
  }

  /** One pass over all cells of a nation's files, so it reads no array beyond its end, and its constants are local. */
  private lookAtCells(): void {
    const { before, after } = this.change;
    const latest = this.earlier[0]?.counts ?? NOTHING;
    const [none, tenfold, small] = [NOT_REPORTED, TENFOLD, SMALL];
    const [end, stoodEnd, lastEnd] = [Math.max(before.length, after.length), before.length, latest.length];
    const width = CHANNEL_SLOTS;
    let touched = 0;
    for (let index = 0; index < end; index++) {
      const stands = index < after.length ? (after[index] ?? none) : none;
      const stood = index < stoodEnd ? (before[index] ?? none) : none;
      if (stands === stood) continue;
      touched |= 1 << (index % width);
      const last = index < lastEnd ? (latest[index] ?? none) : none;
      if (stands - last < small && last - stands < small) continue;
      if (stands === none || last === none) continue;
      if (stands >= tenfold * last || tenfold * stands <= last) this.odd.push(index + 1);
    }
    this.touched = touched;
  }

  /** All channels that vanished from a month, in one warning: a file that brings one channel leaves all others out. */
  private vanished(isLeftOut: (channelSlot: number) => boolean): Warning[] {
    const [latest] = this.earlier;
    if (!latest) return [];
    const gone: number[] = [];
    for (let channel = 1; channel <= CHANNEL_SLOTS; channel++) {
      if (sumOf(this.now, channel) !== null || (sumOf(latest.sums, channel) ?? 0) < SMALL) continue;
      if (sumOf(this.was, channel) !== null || isLeftOut(channel)) gone.push(channel);
    }
    if (gone.length === 0) return [];
    const usual = gone.reduce((sum, channel) => sum + (sumOf(latest.sums, channel) ?? 0), 0);
    return [this.warning("vanished", { channelSlots: gone, now: null, usual, usualMonth: latest.month })];
  }

  private channel(channel: number): Warning[] {
    const [now, stood] = [sumOf(this.now, channel), sumOf(this.was, channel)];
    if (now === null) return [];
    const cells = this.cells(channel);
    const earlier = this.known(({ sums }) => sumOf(sums, channel));
    const found = unusual(now, stood, earlier, this.at);
    if (!found) return cells;
    // Where a few cells are all that is wrong with the channel, they are named, otherwise the channel is.
    const mended = cells.reduce((sum, cell) => sum - (cell.now ?? 0) + cell.usual, now);
    if (cells.length > 0 && cells.length <= CELLS_NAMED && !unusual(mended, null, earlier, this.at)) return cells;
    return [this.warning(found.code, { ...found, channelSlots: [channel], now })];
  }

  /** Most channels are near last month's count, and so are their cells: nothing more is asked of them. */
  private isToBeSeen(channel: number): boolean {
    const [latest] = this.earlier;
    const now = sumOf(this.now, channel);
    if (!latest || now === null) return false;
    const last = sumOf(latest.sums, channel);
    return last === null || isFarOff(now, last) || this.odd.some((slot) => channelSlotOf(slot) === channel);
  }

  private cells(channel: number): Warning[] {
    const odd = this.odd.filter((slot) => channelSlotOf(slot) === channel);
    return odd.flatMap((slot) => {
      const now = countAt(this.change.after, slot) ?? 0;
      const earlier = this.known(({ counts }) => countAt(counts, slot));
      const found = unusual(now, countAt(this.change.before, slot), earlier, this.at);
      if (!found || found.code === "far-off") return [];
      return [this.warning(found.code, { ...found, areaSlot: areaSlotOf(slot), channelSlots: [channel], now })];
    });
  }

  private known(countOf: (month: PastMonth) => number | null): Known[] {
    const known: Known[] = [];
    for (const past of this.earlier) {
      const count = countOf(past);
      if (count !== null) known.push({ month: past.month, index: past.index, count });
    }
    return known;
  }

  private totalFell(): Warning[] {
    const reference = this.earlier.find(({ index }) => index === this.at - 12) ?? this.earlier[0];
    if (!reference) return [];
    const { digital } = carriers(this.rules.flags, this.change.month);
    const [now, usual, stood] = [this.now, reference.sums, this.was].map((sums) => totals(sums, digital));
    if (!now || !usual || !stood || (stood.total > 0 && now.total >= stood.total)) return [];
    if (usual.total - now.total < SMALL || now.total > (1 - TOTAL_FELL) * usual.total) return [];
    if (now.digital < (1 - STANDS_STILL) * usual.digital) return [];
    const both = { now: now.digital, usual: usual.digital };
    return [
      this.warning("total-fell", { now: now.total, usual: usual.total, usualMonth: reference.month, digital: both }),
    ];
  }

  /** A channel that is counted by area and in total at once, and was not before: the same inquiries twice? */
  private bothWays(channel: number): Warning[] {
    const [latest] = this.earlier;
    const now = this.split(this.change.after, this.now, channel);
    if (!isBoth(now) || isBoth(this.split(this.change.before, this.was, channel))) return [];
    if (latest && isBoth(this.split(latest.counts, latest.sums, channel))) return [];
    const [usualMonth, usual] = [this.change.month, now.inTotal];
    return [this.warning("both-ways", { channelSlots: [channel], now: now.byArea, usual, usualMonth })];
  }

  private split(counts: Counts, sums: Float64Array, channel: number): Split {
    const inTotal = this.inTotal(counts, channel);
    return { byArea: (sumOf(sums, channel) ?? 0) - inTotal, inTotal };
  }

  private inTotal(counts: Counts, channel: number): number {
    return countAt(counts, slotOf(this.rules.notStatedArea, channel)) ?? 0;
  }

  private warning(
    code: WarningCode,
    { now, usual, usualMonth, ...found }: Pick<Warning, "now" | "usual" | "usualMonth"> & Partial<Warning>,
  ): Warning {
    const { municipalityId, month } = this.change;
    const { areaSlot = null, channelSlots = [], digital } = found;
    const figures = { now, usual, usualMonth, ...(digital && { digital }) };
    return { code, municipalityId, month, areaSlot, channelSlots, ...figures };
  }
}

type Split = { byArea: number; inTotal: number };

function isBoth({ byArea, inTotal }: Split): boolean {
  return Math.min(byArea, inTotal) >= Math.max(SMALL, BOTH_WAYS * Math.max(byArea, inTotal));
}

function totals(sums: Float64Array, digital: readonly boolean[]): { total: number; digital: number } {
  const found = { total: 0, digital: 0 };
  sums.forEach((sum, index) => {
    if (sum === NOT_REPORTED) return;
    found.total += sum;
    if (digital[index]) found.digital += sum;
  });
  return found;
}
