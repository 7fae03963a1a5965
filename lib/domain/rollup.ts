import { isByArea, isComplete, undeclaredCore } from "./completeness";
import { carries, type Flag } from "./flag";
import type { Month } from "./month";
import { AREA_SLOTS, areaSlotOf, CHANNEL_SLOTS, type Counts, channelSlotOf, NOT_REPORTED } from "./slot";

/** What a country's rules say about every sheet. Slots are numbers from the registers. */
export type SheetRules = { flags: readonly Flag[]; coreChannels: readonly number[]; notStatedArea: number };

/** Whole inquiries. `byChannel[channelSlot - 1]` is null where the channel has no count at all. */
export type Sums = { total: number; digital: number; selfService: number; byChannel: (number | null)[] };

/** The sums of one sheet, or of several added up. */
export type Totals = Sums & {
  /** No declared cell is missing. */
  complete: boolean;
  /** Complete, and every core channel is counted: it may stand in joint figures and ranks. */
  joint: boolean;
  /** Every declared channel is counted by area, so that areas have shares. */
  byArea: boolean;
};

/** Sums of one area; `areaTotals[areaSlot - 1]`. */
export type AreaTotals = { total: number; digital: number; selfService: number }[];

export type Carriers = { digital: boolean[]; selfService: boolean[] };

/** A nation's sheets ask this by the thousand, of the same flags and the same few months. */
const asked = new WeakMap<readonly Flag[], Map<Month, Carriers>>();

/** Which channels carry each measure in a month, by channel slot - 1. */
export function carriers(flags: readonly Flag[], month: Month): Carriers {
  const byMonth = asked.get(flags) ?? new Map<Month, Carriers>();
  asked.set(flags, byMonth);
  const known = byMonth.get(month);
  if (known) return known;
  const slots = Array.from({ length: CHANNEL_SLOTS }, (_, index) => index + 1);
  const carry = {
    digital: slots.map((slot) => carries(flags, slot, "digital", month)),
    selfService: slots.map((slot) => carries(flags, slot, "self_service", month)),
  };
  byMonth.set(month, carry);
  return carry;
}

/** The sums of one sheet, always from the sheet itself, never by difference. `declared` are its declared slots in that month. */
export function sheetTotals(counts: Counts, declared: readonly number[], month: Month, rules: SheetRules): Totals {
  const byChannel = channelSums(counts);
  const carry = carriers(rules.flags, month);
  const complete = isComplete(declared, counts);
  const { countsCore, byArea } = judged(declared, rules);
  return {
    complete,
    joint: complete && countsCore,
    byArea,
    total: sumWhere(byChannel, () => true),
    digital: sumWhere(byChannel, (channel) => carry.digital[channel] === true),
    selfService: sumWhere(byChannel, (channel) => carry.selfService[channel] === true),
    byChannel,
  };
}

type Judged = { rules: SheetRules; countsCore: boolean; byArea: boolean };

/** The months of a municipality share what is declared in them, so it is judged once. */
const judgements = new WeakMap<readonly number[], Judged>();

function judged(declared: readonly number[], rules: SheetRules): Judged {
  const known = judgements.get(declared);
  if (known?.rules === rules) return known;
  const countsCore = undeclaredCore(declared, rules.coreChannels).length === 0;
  const judgement = { rules, countsCore, byArea: isByArea(declared, rules.notStatedArea) };
  judgements.set(declared, judgement);
  return judgement;
}

/** The constants are local: in a loop over every count of a nation, asking another module for them is what takes the time. */
function channelSums(counts: Counts): (number | null)[] {
  const [none, width] = [NOT_REPORTED, CHANNEL_SLOTS];
  const sums = new Float64Array(width);
  let seen = 0;
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index] ?? none;
    if (count === none) continue;
    const channel = index % width;
    sums[channel] = (sums[channel] ?? 0) + count;
    seen |= 1 << channel;
  }
  return Array.from(sums, (sum, channel) => ((seen >> channel) & 1 ? sum : null));
}

/** The sums of one sheet by area. */
export function sheetAreaTotals(counts: Counts, month: Month, rules: SheetRules): AreaTotals {
  const areas: AreaTotals = Array.from({ length: AREA_SLOTS }, () => ({ total: 0, digital: 0, selfService: 0 }));
  const carry = carriers(rules.flags, month);
  for (let slot = 1; slot <= counts.length; slot++) {
    const count = counts[slot - 1] ?? NOT_REPORTED;
    const area = areas[areaSlotOf(slot) - 1];
    if (count === NOT_REPORTED || !area) continue;
    area.total += count;
    if (carry.digital[channelSlotOf(slot) - 1]) area.digital += count;
    if (carry.selfService[channelSlotOf(slot) - 1]) area.selfService += count;
  }
  return areas;
}

/** Months added up to a window. A month that is missing (null) leaves the window incomplete. */
export function windowTotals(months: readonly (Totals | null)[]): Totals {
  const there = months.filter((month) => month !== null);
  const whole = there.length > 0 && there.length === months.length;
  const window = {
    complete: whole && there.every((month) => month.complete),
    joint: whole && there.every((month) => month.joint),
    byArea: whole && there.every((month) => month.byArea),
    total: 0,
    digital: 0,
    selfService: 0,
    byChannel: Array<number | null>(CHANNEL_SLOTS).fill(null),
  };
  for (const month of there) addTotals(window, month);
  return window;
}

/** Adds the sums of `more` to those of `sum`, in place. */
export function addTotals(sum: Sums, more: Sums): void {
  sum.total += more.total;
  sum.digital += more.digital;
  sum.selfService += more.selfService;
  const { byChannel } = sum;
  for (let channel = 0; channel < byChannel.length; channel++) {
    const count = more.byChannel[channel] ?? null;
    if (count !== null) byChannel[channel] = (byChannel[channel] ?? 0) + count;
  }
}

function sumWhere(byChannel: readonly (number | null)[], is: (channel: number) => boolean): number {
  return byChannel.reduce<number>((sum, count, channel) => sum + (is(channel) ? (count ?? 0) : 0), 0);
}
