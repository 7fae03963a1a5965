import type { Sql, TransactionSql } from "postgres";

export type Table = { name: string; columns: string[] };

/** Every table that keeps something, with the columns that are written rather than computed. */
export async function storedTables(sql: Sql | TransactionSql): Promise<Table[]> {
  return sql<Table[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
    group by c.relname
    order by c.relname`;
}

export type Sequence = { name: string; lastValue: string | null };

/** Where the numbering of new rows stands; null where it has not begun. */
export async function sequences(sql: Sql | TransactionSql): Promise<Sequence[]> {
  return sql<Sequence[]>`
    select sequencename as name, last_value::text as "lastValue" from pg_sequences where schemaname = 'public' order by 1`;
}

/** Puts the numbering back where it stood. */
export async function resetSequences(tx: TransactionSql, all: Sequence[]): Promise<void> {
  for (const { name, lastValue } of all) {
    if (lastValue !== null) await tx`select setval(format('public.%I', ${name}::text)::regclass, ${lastValue}::bigint)`;
  }
}

/**
 * Takes every foreign key away for as long as `work` runs, and makes them again, which checks all rows: tables may
 * refer to each other in a circle, so no order of loading suits them all.
 */
export async function withoutForeignKeys(tx: TransactionSql, work: () => Promise<void>): Promise<void> {
  const keys = await tx<{ owner: string; name: string; definition: string }[]>`
    select conrelid::regclass::text as owner, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`;
  for (const { owner, name } of keys) await tx.unsafe(`alter table ${owner} drop constraint ${name}`);
  await work();
  for (const { owner, name, definition } of keys) {
    await tx.unsafe(`alter table ${owner} add constraint ${name} ${definition}`);
  }
}

/** `"sheet" ("municipality_id", "month", …)`, as COPY wants it. */
export function copyTarget({ name, columns }: Table): string {
  return `public.${quoted(name)} (${columns.map(quoted).join(", ")})`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
