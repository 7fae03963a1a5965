import type { CountryRegisters } from "@/db/queries/country-registers";
import { breaksChange, breaksOf, brokenBetween, type ChangedPart, jointBreaks } from "@/lib/domain/series-break";
import { windowStart, yearBefore } from "@/lib/domain/window";
import { windowOf } from "./answered-window";
import type { AnsweredWindow } from "./asked";
import { seriesBreaks } from "./calendar";

type Registered = Pick<CountryRegisters, "events" | "groups">;

/** Between a window and the one a year earlier: is a joint change stopped, and who is left out of it (ids)? */
export function changeRule(registers: Registered, answered: AnsweredWindow): { stopped: boolean; without: number[] } {
  const breaks = seriesBreaks(registers);
  const [from, to] = span(answered);
  return { stopped: breaksChange(jointBreaks(breaks), from, to), without: brokenBetween(breaks, from, to) };
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
