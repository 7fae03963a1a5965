import type { CountryRegisters } from "@/db/queries/country-registers";
import type { EventRow } from "@/db/queries/events";
import type { EventFacts } from "@/lib/domain/event";
import type { SeriesBreak } from "@/lib/domain/series-break";

type Registered = Pick<CountryRegisters, "events" | "groups" | "areas" | "channels">;

/** An event as it is drawn and listed. `owner` is "country" where it is everybody's. */
export type CalendarEvent = EventFacts & {
  id: number;
  owner: "country" | "group" | "municipality";
  /** The group's or the municipality's. */
  name: string | null;
  code: string | null;
  /** Codes of the area and the channel that it is of; null for all. */
  area: string | null;
  channel: string | null;
};

/** Whose time axis it is. */
export type CalendarOf = { municipalityId: number } | { groupId: number } | "country";

/** The series breaks of a country, each with whose it is. */
export function seriesBreaks({ events, groups }: Pick<Registered, "events" | "groups">): SeriesBreak[] {
  return events
    .filter(({ kind }) => kind === "series_break")
    .map(({ fromDay, municipality, group, areaSlot, channelSlot }) => ({
      day: fromDay,
      municipalities: municipality
        ? [municipality.id]
        : group
          ? (groups.find(({ id }) => id === group.id)?.members ?? [])
          : null,
      areaSlot,
      channelSlot,
    }));
}

/** What belongs on a time axis: what is everybody's, and of a municipality its groups' and its own; oldest first. */
export function calendar(registers: Registered, of: CalendarOf): CalendarEvent[] {
  return registers.events
    .filter((event) => belongs(event, of, registers))
    .map((event) => calendarEvent(event, registers));
}

export function calendarEvent(
  event: EventRow,
  { areas, channels }: Pick<Registered, "areas" | "channels">,
): CalendarEvent {
  const { id, kind, initiative, fromDay, toDay, title, note, municipality, group } = event;
  const owner = municipality ?? group;
  return {
    ...{ id, kind, initiative, fromDay, toDay, title, note },
    owner: municipality ? "municipality" : group ? "group" : "country",
    name: owner?.name ?? null,
    code: owner?.code ?? null,
    area: areas.find(({ slot }) => slot === event.areaSlot)?.code ?? null,
    channel: channels.find(({ slot }) => slot === event.channelSlot)?.code ?? null,
  };
}

function belongs({ municipality, group }: EventRow, of: CalendarOf, { groups }: Registered): boolean {
  if (!municipality && !group) return true;
  if (of === "country") return false;
  if ("groupId" in of) return group?.id === of.groupId;
  if (municipality) return municipality.id === of.municipalityId;
  return groups.find(({ id }) => id === group?.id)?.members.includes(of.municipalityId) ?? false;
}
