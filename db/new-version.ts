import { max, sql } from "drizzle-orm";
import type { Database } from "./client";
import { version } from "./schema/version";
import { COMMITS } from "./sheets/versions";

/** What `lockCommits` is to a transaction of the driver, to one of drizzle: the same queue for everyone who writes. */
export async function lockWriters(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${COMMITS})`);
}

export type NewVersion = Omit<typeof version.$inferInsert, "number">;

/** The next version's number. Only under `lockWriters`. */
export async function newVersion(tx: Database, row: NewVersion): Promise<number> {
  const [latest] = await tx.select({ number: max(version.number) }).from(version);
  const number = (latest?.number ?? 0) + 1;
  await tx.insert(version).values({ ...row, number });
  return number;
}
