import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, primaryKey, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { standing, versions } from "./versions";

/**
 * Something on the time axis. Of a municipality, of a group, or with neither of the whole country; of one area or channel,
 * or of all. `toDay` is its last day; null where it is one day, or goes on.
 */
export const event = pgTable(
  "event",
  {
    id: integer().notNull(),
    country: text().notNull(),
    kind: text({ enum: ["initiative", "series_break", "external"] }).notNull(),
    /** What an initiative is; null for the others. */
    initiative: text({ enum: ["campaign", "ambassadors", "mandatory", "solution", "other"] }),
    fromDay: date().notNull(),
    toDay: date(),
    title: text().notNull(),
    note: text(),
    municipalityId: integer(),
    groupId: integer(),
    areaSlot: smallint(),
    channelSlot: smallint(),
    ...versions(),
  },
  (table) => [
    primaryKey({ columns: [table.id, table.sinceVersion] }),
    uniqueIndex("event_standing").on(table.id).where(standing),
    index("event_of_country").on(table.country, table.fromDay).where(standing),
    check("event_initiative_of_initiative", sql`(kind = 'initiative') = (initiative is not null)`),
    check("event_ends_after_it_begins", sql`to_day >= from_day`),
    check("event_one_owner", sql`municipality_id is null or group_id is null`),
  ],
);

/** A saved set of municipalities. */
export const municipalityGroup = pgTable(
  "municipality_group",
  {
    id: integer().notNull(),
    country: text().notNull(),
    /** Its name in addresses: `os2`. */
    code: text().notNull(),
    name: text().notNull(),
    note: text(),
    ...versions(),
  },
  (table) => [
    primaryKey({ columns: [table.id, table.sinceVersion] }),
    uniqueIndex("municipality_group_standing").on(table.id).where(standing),
    uniqueIndex("municipality_group_code_standing").on(table.country, table.code).where(standing),
    check("municipality_group_code_is_slug", sql`code ~ '^[a-z0-9-]{1,40}$'`),
  ],
);

export const groupMember = pgTable(
  "group_member",
  { groupId: integer().notNull(), municipalityId: integer().notNull(), ...versions() },
  (table) => [primaryKey({ columns: [table.groupId, table.municipalityId, table.sinceVersion] })],
);
