import { bigint, boolean, date, index, integer, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";

const sums = () => ({
  total: bigint({ mode: "number" }).notNull(),
  digital: bigint({ mode: "number" }).notNull(),
  selfService: bigint({ mode: "number" }).notNull(),
});
const window = () => ({ kind: text({ enum: ["month", "rolling12"] }).notNull(), month: date().notNull() });

/**
 * The sums of one municipality in one window, always rebuilt from its sheets. `joint`: complete in the whole window,
 * valid in it, and every core channel counted, so that it stands in joint figures and ranks. The calendar year is
 * `rolling12` in December.
 */
export const windowTotal = pgTable(
  "window_total",
  {
    municipalityId: integer().notNull(),
    country: text().notNull(),
    ...window(),
    complete: boolean().notNull(),
    joint: boolean().notNull(),
    byArea: boolean().notNull(),
    ...sums(),
    byChannel: bigint({ mode: "number" }).array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.kind, table.month] }),
    index("window_total_league").on(table.country, table.kind, table.month),
  ],
);

/** The joint municipalities of a country in one window, pooled; `over` of `of`, with their inhabitants. */
export const countryWindowTotal = pgTable(
  "country_window_total",
  {
    country: text().notNull(),
    ...window(),
    over: integer().notNull(),
    of: integer().notNull(),
    inhabitantsOver: bigint({ mode: "number" }).notNull(),
    inhabitantsOf: bigint({ mode: "number" }).notNull(),
    ...sums(),
    byChannel: bigint({ mode: "number" }).array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.country, table.kind, table.month] })],
);

/** The same by area, over the joint municipalities that count every channel by area. */
export const countryAreaTotal = pgTable(
  "country_area_total",
  {
    country: text().notNull(),
    ...window(),
    areaSlot: smallint().notNull(),
    over: integer().notNull(),
    ...sums(),
  },
  (table) => [primaryKey({ columns: [table.country, table.kind, table.month, table.areaSlot] })],
);
