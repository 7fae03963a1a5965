import { type Column, type SQL, sql } from "drizzle-orm";

/**
 * All rows of a query as one JSON value, in this order: reading hundreds of small values one by one takes longer than
 * PostgreSQL takes to find them. Values come as JSON has them: whole numbers as numbers, dates as text.
 */
export function jsonRows<T>(columns: Readonly<Record<string, Column | SQL>>, order: SQL): SQL.Aliased<T[]> {
  const pairs = Object.entries(columns).map(([name, column]) => sql`${sql.raw(`'${name}'`)}, ${column}`);
  return sql<T[]>`coalesce(json_agg(json_build_object(${sql.join(pairs, sql`, `)}) order by ${order}), '[]')`.as(
    "rows",
  );
}
