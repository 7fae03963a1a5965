import { integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** What this database is: `demo`, its clock, the stamp of its registers. One row per key. */
export const setting = pgTable("setting", {
  key: text().primaryKey(),
  value: text().notNull(),
});

/** A number for every change of anything an answer shows. Given under the commit lock, so their order is the order of commits. */
export const version = pgTable("version", {
  number: integer().primaryKey(),
  at: timestamp({ withTimezone: true, mode: "date" }).notNull(),
  kind: text({
    enum: [
      "registers",
      "commit",
      "revert",
      "declaration",
      "flag",
      "rules",
      "channel",
      "area",
      "municipality",
      "target",
      "price",
      "event",
      "group",
      "mapping",
      "contact",
    ],
  }).notNull(),
  country: text().notNull(),
  submissionId: integer(),
  by: text().notNull(),
  reason: text(),
});
