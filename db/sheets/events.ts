import type { EventFacts } from "@/lib/domain/event";
import type { Sql, Transaction } from "./copy";

/** Of a municipality, of a group, or with neither of the whole country; of one area or channel, or of all. */
export type NewEvent = EventFacts & {
  country: string;
  municipalityId: number | null;
  groupId: number | null;
  areaSlot: number | null;
  channelSlot: number | null;
};

export type StandingEvent = NewEvent & { id: number };

/** Adds an event under a version that holds the commit lock, and answers its id, which no other event gets. */
export async function insertEvent(tx: Transaction, event: NewEvent, version: number): Promise<number> {
  const [row] = await tx<{ id: number }[]>`select coalesce(max(id), 0) + 1 as id from event`;
  if (!row) throw new Error("An aggregate always has one row.");
  await writeEvent(tx, row.id, event, version);
  return row.id;
}

/** Ends what the event said and lets it say something else from this version on. */
export async function changeEvent(tx: Transaction, id: number, event: NewEvent, version: number): Promise<void> {
  await endEvent(tx, id, version);
  await writeEvent(tx, id, event, version);
}

/** What it said before the version stays readable. */
export async function endEvent(tx: Transaction, id: number, version: number): Promise<void> {
  await tx`update event set until_version = ${version} where id = ${id} and until_version is null`;
}

export async function standingEvent(sql: Sql, id: number): Promise<StandingEvent | null> {
  const [row] = await sql<StandingEvent[]>`
    select id, country, kind, initiative, from_day::text as "fromDay", to_day::text as "toDay", title, note,
      municipality_id as "municipalityId", group_id as "groupId", area_slot as "areaSlot",
      channel_slot as "channelSlot"
    from event where id = ${id} and until_version is null`;
  return row ?? null;
}

async function writeEvent(tx: Transaction, id: number, event: NewEvent, version: number): Promise<void> {
  await tx`
    insert into event (id, country, kind, initiative, from_day, to_day, title, note, municipality_id, group_id,
      area_slot, channel_slot, since_version)
    values (${id}, ${event.country}, ${event.kind}, ${event.initiative}, ${event.fromDay}::text::date,
      ${event.toDay}::text::date, ${event.title}, ${event.note}, ${event.municipalityId}, ${event.groupId},
      ${event.areaSlot}, ${event.channelSlot}, ${version})`;
}
