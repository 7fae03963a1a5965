import { and, asc, eq, lte } from "drizzle-orm";
import type { Database } from "@/db/client";
import { event } from "@/db/schema/events";

/** What an event said from a version on, until another one (null: it still does). */
export type EventRevision = { id: number; title: string; sinceVersion: number; untilVersion: number | null };

/** Everything that was ever said of a country's events, up to a version; by event, oldest first. */
export async function eventRevisions(db: Database, country: string, version?: number): Promise<EventRevision[]> {
  const { id, title, sinceVersion, untilVersion } = event;
  const rows = await db
    .select({ id, title, sinceVersion, untilVersion })
    .from(event)
    .where(and(eq(event.country, country), version === undefined ? undefined : lte(sinceVersion, version)))
    .orderBy(asc(id), asc(sinceVersion));
  const unknown = (until: number | null) => until !== null && version !== undefined && until > version;
  return rows.map((row) => (unknown(row.untilVersion) ? { ...row, untilVersion: null } : row));
}
