import { max, sql } from "drizzle-orm";
import type { Database } from "./client";
import { version } from "./schema/version";

const LOCK = 0x76657273; // any number that nothing else locks

/**
 * Everyone who writes queues here until the transaction ends. Taken before the first read of stored data, so that the
 * order of version numbers is the order of commits. Readers never wait.
 */
export async function lockWriters(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
}

export type NewVersion = Omit<typeof version.$inferInsert, "number">;

/** The next version's number. Only under `lockWriters`. */
export async function newVersion(tx: Database, row: NewVersion): Promise<number> {
  const [latest] = await tx.select({ number: max(version.number) }).from(version);
  const number = (latest?.number ?? 0) + 1;
  await tx.insert(version).values({ ...row, number });
  return number;
}
