import { and, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Database } from "@/db/client";
import { driverOf } from "@/db/driver";
import { type CountryRegisters, countryRegisters } from "@/db/queries/country-registers";
import { versionsByNumber } from "@/db/queries/versions";
import { type Revision, writeRevision } from "@/db/seed/register";
import { lockCommits, nextVersion } from "@/db/sheets/versions";
import type { VersionKind } from "@/lib/domain/version-kind";
import { AppError } from "@/lib/errors";
import { rebuildRollups } from "@/lib/submissions/commit/rebuild";

/** Who changes it, when and why. `seen` is the version that they looked at when they decided. */
export type RegisterAuthor = { by: string; at: Date; reason: string; seen?: number | undefined };

/** Rows that a change rests on: where they changed after what its author has seen, it is refused. */
export type Resting = { table: PgTable & { sinceVersion: PgColumn; untilVersion: PgColumn }; where: SQL | undefined };

/** What is to be written. `resum`: every sum of the country is made anew. */
export type RegisterWork = { revisions: readonly Revision[]; resum?: boolean };

type Change = {
  kind: VersionKind;
  country: string;
  author: RegisterAuthor;
  rests: (registers: CountryRegisters) => readonly Resting[];
};

/**
 * One change of a country's registers under one version. Everything is read under the lock that all commits wait for, so
 * what `work` checks still stands when it is written. What changes nothing is refused and gets no version.
 */
export async function changeRegisters(
  db: Database,
  { kind, country, author, rests }: Change,
  work: (tx: Database, registers: CountryRegisters) => Promise<RegisterWork>,
): Promise<number> {
  return db.transaction(async (tx) => {
    const driver = driverOf(tx);
    await lockCommits(driver);
    const registers = await registersOf(tx, country);
    await refuseChangedSince(tx, country, author.seen, rests(registers));
    const { revisions, resum = false } = await work(tx, registers);
    if (revisions.every(({ added, ended }) => added.length + ended.length === 0))
      throw new AppError("invalid", "Everything stands that way already.", { reason: "nothing-changes" });
    const { by, at, reason } = author;
    const version = await nextVersion(driver, { kind, country, by, at, reason });
    for (const revision of revisions) await writeRevision(tx, version, revision);
    if (resum) await rebuildRollups(driver, country);
    return version;
  });
}

export async function registersOf(db: Database, country: string): Promise<CountryRegisters> {
  const registers = await countryRegisters(db, country);
  if (!registers) throw new AppError("not-found", `There is no country ${country}.`, { country });
  return registers;
}

async function refuseChangedSince(
  tx: Database,
  country: string,
  seen: number | undefined,
  rests: readonly Resting[],
): Promise<void> {
  if (seen === undefined) return;
  const latest = await Promise.all(rests.map((resting) => lastChange(tx, resting)));
  const version = Math.max(0, ...latest);
  if (version <= seen) return;
  const [row] = await versionsByNumber(tx, country, [version]);
  throw new AppError("conflict", `This was changed in version ${version}, after version ${seen} that you saw.`, {
    ...{ reason: "changed-meanwhile", version, seen },
    ...(row && { at: row.at.toISOString(), by: row.by, why: row.reason }),
  });
}

async function lastChange(tx: Database, { table, where }: Resting): Promise<number> {
  const { sinceVersion, untilVersion } = table;
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(greatest(${sinceVersion}, coalesce(${untilVersion}, 0))), 0)::int` })
    .from(table as PgTable)
    .where(and(where));
  return row?.last ?? 0;
}
