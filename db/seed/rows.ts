import type { PgTable } from "drizzle-orm/pg-core";

/** A register's row, before a version is given to it. */
export type Row<Table extends PgTable> = Omit<Table["$inferInsert"], "sinceVersion" | "untilVersion">;

export const DENMARK = "dk";
