import type { Sql } from "@/db/sheets/copy";

/** A moment as a parameter: drizzle takes the driver's own way of sending dates away. */
export function momentIn(sql: Sql, moment: Date) {
  return sql`${moment.toISOString()}::text::timestamptz`;
}
