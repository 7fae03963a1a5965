import { fileURLToPath } from "node:url";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import type { Sql, TransactionSql } from "postgres";
import { Refusal } from "./refusal";

const FOLDER = fileURLToPath(new URL("./migrations", import.meta.url));
const LOCK = 0x6b616e61; // any number that nothing else locks

/** The migrations this version knows, oldest first. `hash` names one for good, as none is ever edited. */
export function knownMigrations(): MigrationMeta[] {
  return readMigrationFiles({ migrationsFolder: FOLDER });
}

/**
 * Brings the schema up to date, or up to the migration with this hash, and says how many migrations ran.
 * All in one transaction and under a lock: two starts at once do not meet. The table is drizzle-kit's own.
 */
export async function migrate(sql: Sql, { upTo }: { upTo?: string } = {}): Promise<number> {
  return sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${LOCK})`;
    await tx`create schema if not exists drizzle`;
    await tx`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`;
    const done = await appliedMigrations(tx);
    const missing = missingMigrations(done, upTo);
    for (const migration of missing) await run(tx, migration);
    return missing.length;
  });
}

/** The hashes of the migrations that this database has seen, oldest first; none for one without our schema. */
export async function appliedMigrations(sql: Sql | TransactionSql): Promise<string[]> {
  const [found] = await sql`select to_regclass('drizzle.__drizzle_migrations')::text as name`;
  if (!found?.name) return [];
  const rows = await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations order by id`;
  return rows.map(({ hash }) => hash);
}

function missingMigrations(done: string[], upTo?: string): MigrationMeta[] {
  const known = knownMigrations();
  const unknown = done.filter((hash) => !known.some((migration) => migration.hash === hash));
  if (unknown.length > 0) {
    throw new Refusal(
      `The database has ${unknown.length} migration(s) that this version does not know: it was written by a newer version.`,
    );
  }
  const end = upTo === undefined ? known.length : known.findIndex(({ hash }) => hash === upTo) + 1;
  return known.slice(done.length, end);
}

async function run(tx: TransactionSql, migration: MigrationMeta): Promise<void> {
  for (const statement of migration.sql) await tx.unsafe(statement);
  await tx`insert into drizzle.__drizzle_migrations (hash, created_at) values (${migration.hash}, ${migration.folderMillis})`;
}
