import { inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { version } from "@/db/schema/version";

/** When a version came, from whom and why. */
export type VersionFacts = { number: number; at: Date; by: string; reason: string | null };

/** Some versions, by their numbers. */
export async function versionsByNumber(db: Database, numbers: readonly number[]): Promise<Map<number, VersionFacts>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .select({ number: version.number, at: version.at, by: version.by, reason: version.reason })
    .from(version)
    .where(inArray(version.number, [...new Set(numbers)]));
  return new Map(rows.map((row) => [row.number, row]));
}
