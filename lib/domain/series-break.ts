import { addMonths, type Day, firstDay, type Month, monthOf } from "./month";

/**
 * From a day on something is counted otherwise: by everybody (`municipalities` null) or by these, in one area or channel
 * or in all (null). Slots are numbers from the registers.
 */
export type SeriesBreak = {
  day: Day;
  municipalities: readonly number[] | null;
  areaSlot: number | null;
  channelSlot: number | null;
};

/** What a share is of: one area's inquiries, or without it all; `channelSlot` where one channel's counts are looked at. */
export type ChangedPart = { areaSlot?: number; channelSlot?: number };

/**
 * Does one of the breaks stand between the first month of the earlier window and the last of the later one? A break on a
 * month's first day divides it from the month before; on a later day it divides the month itself.
 *
 * A share is broken by a break in any part of what it is a share of: that of all inquiries by every break, an area's by
 * those of all areas or its own. A break in one channel breaks every channel's share, since each is a share of the same
 * sum; only a channel's counts go on.
 */
export function breaksChange(breaks: readonly SeriesBreak[], from: Month, to: Month, part: ChangedPart = {}): boolean {
  return breaks.some((one) => firstDay(from) < one.day && monthOf(one.day) <= to && concerns(one, part));
}

function concerns(one: SeriesBreak, { areaSlot, channelSlot }: ChangedPart): boolean {
  const ofArea = areaSlot === undefined || one.areaSlot === null || one.areaSlot === areaSlot;
  return ofArea && (channelSlot === undefined || one.channelSlot === null || one.channelSlot === channelSlot);
}

/** The breaks that a municipality's figures have: its own, its groups' and those of the whole country. */
export function breaksOf(breaks: readonly SeriesBreak[], municipalityId: number): SeriesBreak[] {
  return breaks.filter(({ municipalities }) => municipalities === null || municipalities.includes(municipalityId));
}

/** Those of the whole country: a joint figure has no others, who has its own is left out of the change. */
export function jointBreaks(breaks: readonly SeriesBreak[]): SeriesBreak[] {
  return breaks.filter(({ municipalities }) => municipalities === null);
}

/** Whose own breaks stand between two months, by id: they are left out of a joint change. */
export function brokenBetween(
  breaks: readonly SeriesBreak[],
  from: Month,
  to: Month,
  part: ChangedPart = {},
): number[] {
  const own = breaks.filter((one) => breaksChange([one], from, to, part));
  return [...new Set(own.flatMap(({ municipalities }) => municipalities ?? []))].sort((a, b) => a - b);
}

/** The first month from which everything is counted alike up to a month; null where it never was counted otherwise. */
export function unbrokenFrom(breaks: readonly SeriesBreak[], to: Month, part: ChangedPart = {}): Month | null {
  const days = breaks.filter((one) => monthOf(one.day) <= to && concerns(one, part)).map(({ day }) => day);
  const latest = days.sort().at(-1);
  if (latest === undefined) return null;
  return latest === firstDay(monthOf(latest)) ? monthOf(latest) : addMonths(monthOf(latest), 1);
}
