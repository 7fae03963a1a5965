import type postgres from "postgres";
import type { Transaction } from "./copy";

/** One lock for everything that takes a version number, in all countries. */
export const COMMITS = 7_120_300;

export type VersionKind =
  | "registers"
  | "commit"
  | "revert"
  | "declaration"
  | "flag"
  | "rules"
  | "channel"
  | "area"
  | "municipality"
  | "target"
  | "price"
  | "event"
  | "group"
  | "mapping"
  | "contact";

export type NewVersion = {
  kind: VersionKind;
  country: string;
  by: string;
  at: Date;
  submissionId?: number;
  reason?: string | null;
};

/**
 * Waits for its turn; held to the end of the transaction. To be taken before anything stored is read: a statement sees
 * what was committed before it began, so what is read afterwards stands until this transaction ends.
 */
export async function lockCommits(tx: Transaction): Promise<void> {
  await tx`select pg_advisory_xact_lock(${COMMITS})`;
}

/** The next number, under the lock: the order of the numbers is the order of the commits, without a gap. */
export async function nextVersion(tx: Transaction, version: NewVersion): Promise<number> {
  const [row] = await tx<{ number: number }[]>`
    insert into version (number, at, kind, country, submission_id, by, reason)
    select coalesce(max(number), 0) + 1, ${version.at.toISOString()}::text::timestamptz, ${version.kind},
      ${version.country}, ${version.submissionId ?? null}::int, ${version.by}, ${version.reason ?? null}
    from version
    returning number`;
  if (!row) throw new Error("An inserted version returns its number.");
  return row.number;
}

/** One change of a register: waits for its turn, takes the next number, and does the work under it. */
export async function underNewVersion(
  sql: postgres.Sql,
  version: NewVersion,
  work: (tx: Transaction, number: number) => Promise<void>,
): Promise<number> {
  return sql.begin(async (tx) => {
    await lockCommits(tx);
    const number = await nextVersion(tx, version);
    await work(tx, number);
    return number;
  });
}
