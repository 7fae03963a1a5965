import { dayPlace } from "@/app/_ui/charts/decimal-year";
import type { EventMark } from "@/app/_ui/charts/line-chart-value";
import { monthIndex, monthOf } from "@/lib/domain/month";
import type { SeriesBreak } from "@/lib/domain/series-break";
import type { CalendarEvent } from "@/lib/reports/calendar/calendar";
import type { Wave } from "@/lib/reports/figures";

/** How the marks of a time axis are named: two short lines each. */
export type EventWords = { event: (event: CalendarEvent) => string[]; wave: (wave: Wave) => string[] };

type Axis = { from: number; to: number };

/** Everything that stands on a time axis. A wave that is entered as an event, too, is drawn once. */
export function eventMarks(
  events: readonly CalendarEvent[],
  waves: readonly Wave[],
  words: EventWords,
  { from, to }: Axis,
): EventMark[] {
  const entered = new Set(events.filter(isMandatory).map(({ fromDay }) => monthOf(fromDay)));
  const marks: EventMark[] = [
    ...waves
      .filter((wave) => !entered.has(wave.from))
      .map((wave) => ({ x: monthIndex(wave.from) / 12, label: words.wave(wave) })),
    ...events.map((event) => ({
      x: dayPlace(event.fromDay),
      label: words.event(event),
      isBreak: event.kind === "series_break",
    })),
  ];
  return marks.filter(({ x }) => x > from && x < to);
}

/** The events that stand within an axis: those that are drawn. */
export function eventsBetween(events: readonly CalendarEvent[], { from, to }: Axis): CalendarEvent[] {
  return events.filter(({ fromDay }) => dayPlace(fromDay) > from && dayPlace(fromDay) < to);
}

/** Where a line stops: at the breaks of whatever it is of; a country beside a municipality only at everybody's. */
export function breakPlaces(events: readonly CalendarEvent[], of: "own" | "country"): number[] {
  return events
    .filter(({ kind, owner }) => kind === "series_break" && (of === "own" || owner === "country"))
    .map(({ fromDay }) => dayPlace(fromDay));
}

/** The breaks among the events of one time axis, whosever they are: everything on it is the subject's. */
export function eventBreaks(events: readonly CalendarEvent[]): SeriesBreak[] {
  return events
    .filter(({ kind }) => kind === "series_break")
    .map(({ fromDay }) => ({ day: fromDay, municipalities: null, areaSlot: null, channelSlot: null }));
}

function isMandatory({ initiative, owner }: CalendarEvent): boolean {
  return initiative === "mandatory" && owner === "country";
}

const SHORT = 24;

/** What has room beside a line: the first words of a title. */
export function shortTitle(title: string): string {
  if (title.length <= SHORT) return title;
  const cut = title.slice(0, SHORT);
  const space = cut.lastIndexOf(" ");
  return `${(space >= SHORT / 2 ? cut.slice(0, space) : cut).replace(/[ ,.;:–-]+$/, "")} …`;
}
