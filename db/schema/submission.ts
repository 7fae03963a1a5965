import { sql } from "drizzle-orm";
import {
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from "drizzle-orm/pg-core";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** How many cells a submission adds, changes, withdraws and leaves as they are. */
export type Changes = { new: number; changed: number; withdrawn: number; unchanged: number };

/** What a draft's reader said that labels mean: a code, or null for what is left out of the sums. */
export type SaidMapping = { kind: "area" | "channel"; label: string; target: string | null };

/** What the file does not say and its sender does: whose figures they are, and of which month. */
export type Given = { municipality?: string | undefined; month?: string | undefined };

/** One file or call that brings counts. A revert is one too. */
export const submission = pgTable(
  "submission",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    country: text().notNull(),
    state: text({ enum: ["draft", "committed", "discarded"] }).notNull(),
    source: text({ enum: ["page", "form", "api", "command", "revert", "demo"] }).notNull(),
    by: text().notNull(),
    /** The account that sent it; null for a key, a command and the demo. A draft without municipalities is seen by its sender only. */
    accountId: text(),
    at: timestamp({ withTimezone: true, mode: "date" }).notNull(),
    committedAt: timestamp({ withTimezone: true, mode: "date" }),
    version: integer(),
    fileName: text(),
    sha256: text(),
    size: integer(),
    recognised: jsonb(),
    rows: integer().notNull().default(0),
    problems: integer().notNull().default(0),
    changes: jsonb().$type<Changes>(),
    /** The difference that was shown, so that a commit can tell whether it is still the same. */
    changesDigest: text(),
    months: date().array(),
    municipalities: integer().array(),
    absent: text({ enum: ["zero", "missing"] }),
    revertsId: integer(),
    reason: text(),
    mappings: jsonb().$type<SaidMapping[]>(),
    given: jsonb().$type<Given>(),
    /** What looked unusual and was taken over all the same. */
    warnings: jsonb(),
  },
  (table) => [
    index("submission_at").on(table.at),
    check("submission_rows_not_negative", sql`rows >= 0`),
    check("submission_committed_has_time", sql`(state = 'committed') = (committed_at is not null)`),
  ],
);

/** The file as it came, gzipped. */
export const submissionFile = pgTable("submission_file", {
  submissionId: integer()
    .primaryKey()
    .references(() => submission.id, { onDelete: "cascade" }),
  bytes: bytea().notNull(),
});

/** One municipality's month. `counts[slot]`, see lib/domain/slot.ts; NULL is not reported. */
export const sheet = pgTable(
  "sheet",
  {
    municipalityId: integer().notNull(),
    month: date().notNull(),
    firstVersion: integer().notNull(),
    lastVersion: integer().notNull(),
    counts: integer().array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.month] }),
    index("sheet_month").on(table.month),
    check("sheet_counts_not_negative", sql`0 <= all (counts)`),
    check("sheet_month_is_first_day", sql`extract(day from month) = 1`),
    check("sheet_counts_fit", sql`cardinality(counts) <= 1920`),
  ],
);

/** What a version changed in a sheet: the slots, what stood there and what stands there since. NULL is not reported. */
export const revision = pgTable(
  "revision",
  {
    municipalityId: integer().notNull(),
    month: date().notNull(),
    version: integer().notNull(),
    slots: integer().array().notNull(),
    before: integer().array().notNull(),
    after: integer().array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.month, table.version] }),
    index("revision_version").on(table.version),
    check(
      "revision_same_length",
      sql`cardinality(slots) = cardinality(before) and cardinality(slots) = cardinality(after)`,
    ),
  ],
);
