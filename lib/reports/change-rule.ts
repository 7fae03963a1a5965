import type { CountryRegisters } from "@/db/queries/country-registers";
import { breaksChange, breaksOf, brokenBetween, type ChangedPart, jointBreaks } from "@/lib/domain/series-break";
import { windowStart, yearBefore } from "@/lib/domain/window";
import { windowOf } from "./answered-window";
import type { AnsweredWindow } from "./asked";
import { seriesBreaks } from "./calendar/calendar";

type Registered = Pick<CountryRegisters, "events" | "groups">;

/**
 * Between a window and the one a year earlier: is a joint change stopped, and who is left out of it (ids)? `areaSlots`
 * are the areas that the shares are of; none for all inquiries.
 */
export function changeRule(
  registers: Registered,
  answered: AnsweredWindow,
  areaSlots: readonly number[] = [],
): { stopped: boolean; without: number[] } {
  const breaks = seriesBreaks(registers);
  const [from, to] = span(answered);
  const parts: ChangedPart[] = areaSlots.length > 0 ? areaSlots.map((areaSlot) => ({ areaSlot })) : [{}];
  return {
    stopped: parts.some((part) => breaksChange(jointBreaks(breaks), from, to, part)),
    without: [...new Set(parts.flatMap((part) => brokenBetween(breaks, from, to, part)))],
  };
}

/** Does a break of everybody's stop the joint change of a part? */
export function stopsJointChange(registers: Registered, answered: AnsweredWindow, part: ChangedPart): boolean {
  return breaksChange(jointBreaks(seriesBreaks(registers)), ...span(answered), part);
}

/** Does a break stop one municipality's change from a year before? */
export function stopsChange(
  registers: Registered,
  answered: AnsweredWindow,
  municipalityId: number,
  part: ChangedPart = {},
): boolean {
  return breaksChange(breaksOf(seriesBreaks(registers), municipalityId), ...span(answered), part);
}

function span(answered: AnsweredWindow): [string, string] {
  const window = windowOf(answered);
  return [windowStart(yearBefore(window)), window.end];
}
