import type postgres from "postgres";
import { standardChannelSlot } from "@/db/seed/channels";
import { danishId } from "@/db/seed/municipalities";
import { DENMARK } from "@/db/seed/rows";
import type { Transaction } from "@/db/sheets/copy";
import { insertEvent } from "@/db/sheets/events";
import { insertGroup, standingGroupByCode } from "@/db/sheets/groups";
import { underNewVersion, type VersionKind } from "@/db/sheets/versions";
import { DEMO_EVENTS, DEMO_GROUPS, type DemoEvent } from "./calendar-stories";

const BY = "Demodata";
/** After the last delivery, on the demo's own day. */
const ENTERED_AT = "2014-10-05T07:00:00Z";

/**
 * Adds the demo's groups and events to a demo that never had them, one version for each sort. What somebody has taken
 * away since stays away. They come after all that is there, so that versions still follow each other in time.
 */
export async function addDemoCalendar(sql: postgres.Sql): Promise<void> {
  const groups = await unknown(DEMO_GROUPS, ({ code }) => isGroupKnown(sql, code));
  if (groups.length > 0)
    await change(sql, "group", async (tx, version) => {
      for (const { members, ...group } of groups)
        await insertGroup(tx, { country: DENMARK, ...group, members: members.map(danishId) }, version);
    });
  const events = await unknown(DEMO_EVENTS, (event) => isEventKnown(sql, event));
  if (events.length > 0)
    await change(sql, "event", async (tx, version) => {
      for (const event of events) await enter(tx, event, version);
    });
}

async function enter(tx: Transaction, { municipality, group, channel, ...facts }: DemoEvent, version: number) {
  const owner = group ? await standingGroupByCode(tx, DENMARK, group) : null;
  if (group && !owner) return; // its group was taken away
  const event = {
    ...{ ...facts, country: DENMARK },
    municipalityId: municipality ? danishId(municipality) : null,
    groupId: owner?.id ?? null,
    areaSlot: null,
    channelSlot: channel ? (standardChannelSlot(channel) ?? null) : null,
  };
  await insertEvent(tx, event, version);
}

async function change(
  sql: postgres.Sql,
  kind: VersionKind,
  work: (tx: Transaction, version: number) => Promise<void>,
): Promise<void> {
  const [latest] = await sql<{ at: number }[]>`select extract(epoch from max(at))::float8 * 1000 as at from version`;
  const at = new Date(Math.max(new Date(ENTERED_AT).getTime(), latest?.at ?? 0));
  await underNewVersion(sql, { kind, country: DENMARK, by: BY, at }, work);
}

async function unknown<T>(rows: readonly T[], isKnown: (row: T) => Promise<boolean>): Promise<T[]> {
  const known = await Promise.all(rows.map(isKnown));
  return rows.filter((_, index) => !known[index]);
}

async function isGroupKnown(sql: postgres.Sql, code: string): Promise<boolean> {
  const [row] = await sql`select 1 from municipality_group where country = ${DENMARK} and code = ${code} limit 1`;
  return row !== undefined;
}

async function isEventKnown(sql: postgres.Sql, { title, fromDay }: DemoEvent): Promise<boolean> {
  const [row] = await sql`
    select 1 from event where country = ${DENMARK} and title = ${title} and from_day = ${fromDay}::text::date limit 1`;
  return row !== undefined;
}
