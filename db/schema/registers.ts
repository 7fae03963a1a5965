import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { standing, versions } from "./versions";

/** One text per language of the screens. */
export type Names = { da: string; en: string; nb: string };

/** A country's rules: its core channels (slots), the day a month is due and the day it is locked, in the next month. */
export const country = pgTable(
  "country",
  {
    code: text().notNull(),
    names: jsonb().$type<Names>().notNull(),
    currency: text().notNull(),
    coreChannels: smallint().array().notNull(),
    deadlineDay: smallint().notNull().default(10),
    lockDay: smallint().notNull().default(20),
    ...versions(),
  },
  (table) => [
    primaryKey({ columns: [table.code, table.sinceVersion] }),
    uniqueIndex("country_standing").on(table.code).where(standing),
  ],
);

export const municipality = pgTable(
  "municipality",
  {
    id: integer().notNull(),
    country: text().notNull(),
    code: text().notNull(),
    name: text().notNull(),
    /** A free grouping by place, `Region Nordjylland`. */
    region: text(),
    /** A free grouping by kind, `Landkommuner`. */
    kind: text(),
    validFrom: date().notNull().default("1900-01-01"),
    validTo: date(),
    successorId: integer(),
    ...versions(),
  },
  (table) => [
    primaryKey({ columns: [table.id, table.sinceVersion] }),
    uniqueIndex("municipality_code_standing").on(table.country, table.code).where(standing),
    uniqueIndex("municipality_standing").on(table.id).where(standing),
    check("municipality_code_is_text_digits", sql`code ~ '^[0-9A-Za-z-]{1,12}$'`),
  ],
);

/** Inhabitants on 1 January of a year. */
export const population = pgTable(
  "population",
  {
    municipalityId: integer().notNull(),
    year: smallint().notNull(),
    inhabitants: integer().notNull(),
    ...versions(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.year, table.sinceVersion] }),
    check("population_not_negative", sql`inhabitants >= 0`),
  ],
);

export const channel = pgTable(
  "channel",
  {
    country: text().notNull(),
    slot: smallint().notNull(),
    code: text().notNull(),
    names: jsonb().$type<Names>().notNull(),
    /** The stacking order of the pictures, from the bottom. */
    position: smallint().notNull(),
    validFrom: date().notNull().default("1900-01-01"),
    validTo: date(),
    ...versions(),
  },
  (table) => [
    primaryKey({ columns: [table.country, table.slot, table.sinceVersion] }),
    uniqueIndex("channel_code_standing").on(table.country, table.code).where(standing),
    check("channel_slot_range", sql`slot between 1 and 16`),
  ],
);

/** From `validFrom` on, the channel does (or does not) carry the measure. */
export const channelFlag = pgTable(
  "channel_flag",
  {
    country: text().notNull(),
    channelSlot: smallint().notNull(),
    measure: text({ enum: ["digital", "self_service"] }).notNull(),
    validFrom: date().notNull(),
    value: boolean().notNull(),
    ...versions(),
  },
  (table) => [
    primaryKey({ columns: [table.country, table.channelSlot, table.measure, table.validFrom, table.sinceVersion] }),
  ],
);

/** One of the five fields (fagområder) that areas belong to. */
export const field = pgTable(
  "field",
  {
    country: text().notNull(),
    code: text().notNull(),
    names: jsonb().$type<Names>().notNull(),
    position: smallint().notNull(),
    ...versions(),
  },
  (table) => [primaryKey({ columns: [table.country, table.code, table.sinceVersion] })],
);

/** A service area. `wave` 1-4 is a wave of mandatory self-service, 0 none; `kle` is a number that the customer fills in. */
export const area = pgTable(
  "area",
  {
    country: text().notNull(),
    slot: smallint().notNull(),
    code: text().notNull(),
    names: jsonb().$type<Names>().notNull(),
    /** Null for "not stated". */
    field: text(),
    wave: smallint().notNull().default(0),
    mandatoryFrom: date(),
    kle: text(),
    notStated: boolean().notNull().default(false),
    validFrom: date().notNull().default("1900-01-01"),
    validTo: date(),
    ...versions(),
  },
  (table) => [
    primaryKey({ columns: [table.country, table.slot, table.sinceVersion] }),
    uniqueIndex("area_code_standing").on(table.country, table.code).where(standing),
    uniqueIndex("area_not_stated").on(table.country).where(sql`not_stated and until_version is null`),
    check("area_slot_range", sql`slot between 1 and 120`),
    check("area_wave_range", sql`wave between 0 and 4`),
  ],
);

/**
 * Another way to write a label. `label` is normalised (NFC, lower case, single spaces); `target` is a code, or for
 * `column` one of municipality, area, channel, month, count, country.
 */
export const alias = pgTable(
  "alias",
  {
    country: text().notNull(),
    kind: text({ enum: ["municipality", "area", "channel", "column"] }).notNull(),
    label: text().notNull(),
    target: text().notNull(),
    ...versions(),
  },
  (table) => [primaryKey({ columns: [table.country, table.kind, table.label, table.target, table.sinceVersion] })],
);

/** A dated share that a strategy asks for. Null municipality: joint. Not comparable: drawn, never judged. */
export const target = pgTable(
  "target",
  {
    id: integer().notNull(),
    country: text().notNull(),
    strategy: text().notNull(),
    municipalityId: integer(),
    measure: text({ enum: ["digital", "self_service"] }).notNull(),
    kind: text({ enum: ["baseline", "target"] }).notNull(),
    year: smallint().notNull(),
    shareBp: integer().notNull(),
    comparable: boolean().notNull().default(true),
    /** False: its strategy is switched off, and it is neither drawn nor judged. */
    active: boolean().notNull().default(true),
    source: text().notNull(),
    note: jsonb().$type<Names>(),
    ...versions(),
  },
  (table) => [
    primaryKey({ columns: [table.id, table.sinceVersion] }),
    check("target_share_range", sql`share_bp between 0 and 10000`),
  ],
);

/** A set of prices of one year; a channel without a price takes it from the set that this one falls back on. */
export const priceSet = pgTable(
  "price_set",
  {
    country: text().notNull(),
    code: text().notNull(),
    names: jsonb().$type<Names>().notNull(),
    year: smallint().notNull(),
    source: text().notNull(),
    fallback: text(),
    /** The set that the country's pages use. */
    standard: boolean().notNull().default(false),
    ...versions(),
  },
  (table) => [primaryKey({ columns: [table.country, table.code, table.sinceVersion] })],
);

/** What one inquiry costs, in the smallest unit of the country's currency (øre). */
export const price = pgTable(
  "price",
  {
    country: text().notNull(),
    priceSet: text().notNull(),
    channelSlot: smallint().notNull(),
    amount: integer().notNull(),
    ...versions(),
  },
  (table) => [
    primaryKey({ columns: [table.country, table.priceSet, table.channelSlot, table.sinceVersion] }),
    check("price_not_negative", sql`amount >= 0`),
  ],
);

/** A cell (slot) that a municipality counts, from a month to a month. */
export const declaration = pgTable(
  "declaration",
  {
    municipalityId: integer().notNull(),
    slot: smallint().notNull(),
    validFrom: date().notNull(),
    /** The last month it is counted; null while it goes on. */
    validTo: date(),
    reason: text(),
    ...versions(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.slot, table.validFrom, table.sinceVersion] }),
    index("declaration_standing").on(table.municipalityId).where(standing),
  ],
);

/** What a municipality answered about declared cells that a file leaves out: none asked, or not counted. */
export const blankAnswer = pgTable(
  "blank_answer",
  {
    municipalityId: integer().notNull(),
    channelSlot: smallint().notNull(),
    answer: text({ enum: ["zero", "missing"] }).notNull(),
    ...versions(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.channelSlot, table.sinceVersion] })],
);

/** What a municipality's own word for an area or a channel means: the code, or null where it is left out of the sums. */
export const labelMapping = pgTable(
  "label_mapping",
  {
    municipalityId: integer().notNull(),
    kind: text({ enum: ["area", "channel"] }).notNull(),
    /** Normalised, as aliases are. */
    label: text().notNull(),
    /** As it was written. */
    written: text().notNull(),
    target: text(),
    ...versions(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.kind, table.label, table.sinceVersion] })],
);

/** Where a municipality is reminded: e-mail addresses. */
export const contact = pgTable(
  "contact",
  { municipalityId: integer().notNull(), address: text().notNull(), ...versions() },
  (table) => [primaryKey({ columns: [table.municipalityId, table.address, table.sinceVersion] })],
);
