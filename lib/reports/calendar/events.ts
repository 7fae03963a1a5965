import type { Database } from "@/db/client";
import type { EventRow } from "@/db/queries/events";
import { type VersionFacts, versionsByNumber } from "@/db/queries/versions-by-number";
import type { Names } from "@/db/schema/registers";
import type { EventKind } from "@/lib/domain/event";
import type { Day } from "@/lib/domain/month";
import type { Stamp } from "@/lib/reports/asked";
import { type Context, inCountry } from "@/lib/reports/context";
import { municipalityOf } from "@/lib/reports/municipality/municipality-facts";
import { type CalendarEvent, calendarEvent } from "./calendar";
import { type EventChange, eventLog } from "./event-log";
import { type EventMeans, eventMeans } from "./event-means";
import { groupOf } from "./group-scope";

export type EventsQuestion = {
  country: string;
  kind?: EventKind | undefined;
  /** Only its own; those of its groups and the country's are theirs. */
  municipality?: string | undefined;
  group?: string | undefined;
  asOf?: string | undefined;
  today: Day;
};

/** An event, what it says since which version, and of an initiative the digital share before and after. */
export type EventLine = CalendarEvent & {
  sinceVersion: number;
  at: string;
  by: string;
  reason: string | null;
  means: EventMeans | null;
};

type Named = { code: string; names: Names };

export type EventsReport = Stamp & {
  country: string;
  /** Newest first. */
  events: EventLine[];
  /** What was done to them, newest first. */
  log: EventChange[];
  /** What an event can be of. */
  choices: { groups: { code: string; name: string }[]; areas: Named[]; channels: Named[] };
};

/** The events of a country, its groups and its municipalities. */
export async function eventsReport(db: Database, question: EventsQuestion): Promise<EventsReport> {
  return inCountry(db, question, async (context) => {
    const { registers, stamp } = context;
    const rows = await chosen(context, question);
    const versions = await versionsByNumber(
      context.tx,
      rows.map(({ sinceVersion }) => sinceVersion),
    );
    const lines: EventLine[] = [];
    // One after the other: they share the snapshot's connection.
    for (const row of rows) lines.push(await lineOf(context, row, versions.get(row.sinceVersion)));
    const named = ({ code, names }: Named) => ({ code, names });
    return {
      ...stamp,
      country: question.country,
      events: lines,
      log: await eventLog(context),
      choices: {
        groups: registers.groups.map(({ code, name }) => ({ code, name })),
        areas: registers.areas.map(named),
        channels: registers.channels.map(named),
      },
    };
  });
}

async function chosen(context: Context, { kind, municipality, group }: EventsQuestion): Promise<EventRow[]> {
  const own = municipality === undefined ? null : await municipalityOf(context, municipality);
  const set = group === undefined ? null : groupOf(context, group);
  return context.registers.events
    .filter((event) => kind === undefined || event.kind === kind)
    .filter((event) => own === null || event.municipality?.id === own.id)
    .filter((event) => set === null || event.group?.id === set.id)
    .toReversed();
}

async function lineOf(context: Context, row: EventRow, since: VersionFacts | undefined): Promise<EventLine> {
  return {
    ...calendarEvent(row, context.registers),
    sinceVersion: row.sinceVersion,
    at: since?.at.toISOString() ?? "",
    by: since?.by ?? "",
    reason: since?.reason ?? null,
    means: await eventMeans(context, row, "digital"),
  };
}
