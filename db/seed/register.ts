import { isDeepStrictEqual } from "node:util";
import { and, eq, getTableColumns, isNull } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Database } from "@/db/client";

type Values = Record<string, unknown>;
type RegisterTable = PgTable & { sinceVersion: PgColumn; untilVersion: PgColumn };

/** Rows that should stand in a register table, and the columns that tell one from another. */
export type Register = { table: RegisterTable; key: string[]; rows: readonly Values[] };

/** What has to be written so that a register's rows stand. `ended` are the rows that stand now and give way. */
export type Revision = { register: Register; added: Values[]; ended: Values[] };

const ROWS_AT_ONCE = 1000;

/** Rows whose key was never registered. What someone changed or ended since stays as they left it. */
export async function unseenRows(tx: Database, register: Register): Promise<Revision> {
  const seen = new Set((await storedRows(tx, register)).map(keyOf(register)));
  const added = register.rows.filter((row) => !seen.has(keyOf(register)(row)));
  return { register, added, ended: [] };
}

/** Rows that do not stand yet, or stand with other values. Columns that a row does not mention keep their value. */
export async function changedRows(tx: Database, register: Register): Promise<Revision> {
  const key = keyOf(register);
  const standing = new Map((await storedRows(tx, register, { standing: true })).map((row) => [key(row), row]));
  const revision: Revision = { register, added: [], ended: [] };
  for (const row of register.rows) {
    const before = standing.get(key(row));
    if (!before) revision.added.push(row);
    else if (Object.entries(row).some(([column, value]) => !isDeepStrictEqual(before[column], value ?? null))) {
      revision.added.push({ ...before, ...row });
      revision.ended.push(before);
    }
  }
  return revision;
}

/** Ends and adds rows under a version, and says how many rows it added. */
export async function writeRevision(tx: Database, version: number, { register, added, ended }: Revision) {
  const { table, key } = register;
  const columns = columnsOf(table);
  for (const row of ended) {
    const same = key.flatMap((name) => (columns[name] ? [eq(columns[name], row[name])] : []));
    await tx
      .update(table)
      .set({ untilVersion: version } as Values)
      .where(and(isNull(table.untilVersion), ...same));
  }
  for (let start = 0; start < added.length; start += ROWS_AT_ONCE) {
    const rows = added.slice(start, start + ROWS_AT_ONCE);
    await tx.insert(table).values(rows.map((row) => ({ ...row, sinceVersion: version, untilVersion: null })) as never);
  }
  return added.length;
}

async function storedRows(tx: Database, { table }: Register, { standing = false } = {}): Promise<Values[]> {
  const stored = tx.select().from(table as PgTable);
  return standing ? stored.where(isNull(table.untilVersion)) : stored;
}

function keyOf({ key }: Register): (row: Values) => string {
  return (row) => JSON.stringify(key.map((column) => row[column]));
}

/** drizzle cannot name the columns of a table that is only known to be one. */
function columnsOf(table: PgTable): Record<string, PgColumn> {
  return getTableColumns(table) as Record<string, PgColumn>;
}
