import { desc, eq, lt, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { version } from "@/db/schema/version";
import type { Day } from "@/lib/domain/month";

export type VersionRow = { number: number; at: Date | null };

const NONE: VersionRow = { number: 0, at: null };

/** The latest version; number 0 in an empty system. */
export async function currentVersion(db: Database): Promise<VersionRow> {
  const [row] = await columns(db).orderBy(desc(version.number)).limit(1);
  return row ?? NONE;
}

/** The version with this number; null when there is none. */
export async function versionByNumber(db: Database, number: number): Promise<VersionRow | null> {
  const [row] = await columns(db).where(eq(version.number, number));
  return row ?? null;
}

/** The latest version at a moment; number 0 before the first. */
export async function versionAt(db: Database, moment: Date): Promise<VersionRow> {
  const [row] = await columns(db).where(lte(version.at, moment)).orderBy(desc(version.number)).limit(1);
  return row ?? NONE;
}

/** The latest version at the end of a local day; number 0 before the first. */
export async function versionOnDay(db: Database, day: Day): Promise<VersionRow> {
  const next = sql`((${day}::date + 1)::timestamp at time zone 'Europe/Copenhagen')`;
  const [row] = await columns(db).where(lt(version.at, next)).orderBy(desc(version.number)).limit(1);
  return row ?? NONE;
}

function columns(db: Database) {
  return db.select({ number: version.number, at: version.at }).from(version).$dynamic();
}
