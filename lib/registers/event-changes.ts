import type postgres from "postgres";
import type { Database } from "@/db/client";
import { type CountryRegisters, countryRegisters } from "@/db/queries/country-registers";
import { municipalityByCode } from "@/db/queries/municipalities";
import { changeEvent, endEvent, insertEvent, type NewEvent, standingEvent } from "@/db/sheets/events";
import { underNewVersion } from "@/db/sheets/versions";
import type { EventFacts } from "@/lib/domain/event";
import { AppError } from "@/lib/errors";
import { resumMergers } from "./resum-mergers";

/** An event as one writes it: whose it is and what it is of by their codes. */
export type WrittenEvent = EventFacts & {
  municipality: string | null;
  group: string | null;
  area: string | null;
  channel: string | null;
};

type Served = { db: Database; sql: postgres.Sql };
/** Who changes it, when and why. */
export type Author = { by: string; at: Date; reason: string | null };
export type ChangedEvent = { id: number; version: number };

export async function addEvent(
  { db, sql }: Served,
  country: string,
  written: WrittenEvent,
  author: Author,
): Promise<ChangedEvent> {
  const event = await resolved(db, country, written);
  const ids: number[] = [];
  const version = await underNewVersion(sql, { kind: "event", country, ...author }, async (tx, number) => {
    ids.push(await insertEvent(tx, event, number));
    await resumMergers(tx, country, [event]);
  });
  return { id: ids[0] ?? 0, version };
}

export async function rewriteEvent(
  { db, sql }: Served,
  id: number,
  written: WrittenEvent,
  author: Author,
): Promise<ChangedEvent> {
  const { country } = await existing(sql, id);
  const event = await resolved(db, country, written);
  const version = await underNewVersion(sql, { kind: "event", country, ...author }, async (tx, number) => {
    const before = await existing(tx, id); // under the lock: somebody may have ended it since
    await changeEvent(tx, id, event, number);
    await resumMergers(tx, country, [before, event]);
  });
  return { id, version };
}

/** Takes an event off the time axis; what it said stays readable as of earlier versions. */
export async function removeEvent({ sql }: Served, id: number, author: Author): Promise<ChangedEvent> {
  const { country } = await existing(sql, id);
  const version = await underNewVersion(sql, { kind: "event", country, ...author }, async (tx, number) => {
    const before = await existing(tx, id);
    await endEvent(tx, id, number);
    await resumMergers(tx, country, [before]);
  });
  return { id, version };
}

async function existing(sql: postgres.ISql, id: number) {
  const event = await standingEvent(sql, id);
  if (!event) throw new AppError("not-found", `There is no event ${id}.`, { id });
  return event;
}

async function resolved(db: Database, country: string, written: WrittenEvent): Promise<NewEvent> {
  const registers = await countryRegisters(db, country);
  if (!registers) throw new AppError("not-found", `There is no country ${country}.`, { country });
  const { municipality, group, area, channel, ...facts } = consistent(written);
  return {
    ...{ ...facts, country },
    municipalityId: municipality === null ? null : await municipalityId(db, country, municipality),
    groupId: found("group", group, registers.groups)?.id ?? null,
    areaSlot: found("area", area, registers.areas)?.slot ?? null,
    channelSlot: found("channel", channel, registers.channels)?.slot ?? null,
  };
}

/** What cannot be said of one kind of event, or of two owners at once. */
function consistent(event: WrittenEvent): WrittenEvent {
  const { kind, initiative, fromDay, toDay, municipality, group } = event;
  if (kind === "initiative" && initiative === null)
    throw invalid("initiative", initiative, "is needed: an initiative is of some sort");
  if (kind !== "initiative" && initiative !== null)
    throw invalid("initiative", initiative, "belongs to initiatives only");
  if (kind === "series_break" && toDay !== null)
    throw invalid("toDay", toDay, "is not for a series break: it is one day");
  if (toDay !== null && toDay < fromDay) throw invalid("toDay", toDay, `is before the first day, ${fromDay}`);
  if (municipality !== null && group !== null)
    throw invalid("group", group, "and a municipality cannot both be whose it is");
  return event;
}

async function municipalityId(db: Database, country: string, code: string): Promise<number> {
  const row = await municipalityByCode(db, { country, code });
  if (!row) throw invalid("municipality", code, `is no municipality of ${country}`);
  return row.id;
}

type Coded = CountryRegisters["groups" | "areas" | "channels"][number];

function found<T extends Coded>(parameter: string, code: string | null, rows: readonly T[]): T | null {
  if (code === null) return null;
  const row = rows.find((candidate) => candidate.code === code);
  if (!row) throw invalid(parameter, code, `is none of ${rows.map((one) => one.code).join(", ")}`);
  return row;
}

export function invalid(parameter: string, value: unknown, message: string): AppError {
  const problems = [{ parameter, value, message }];
  return new AppError("invalid", `${parameter} (${JSON.stringify(value)}) ${message}.`, { problems });
}
