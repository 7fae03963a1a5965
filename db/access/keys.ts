import type { Sql } from "@/db/sheets/copy";
import { momentIn } from "./moment";

export type KeyVisitor = { id: number; name: string; municipality: number };

/** A key that is neither revoked nor run out, by its hash. That it was used is noted by the minute. */
export async function keyByHash(sql: Sql, hash: string, now: Date): Promise<KeyVisitor | null> {
  const [row] = await sql<(KeyVisitor & { isStale: boolean })[]>`
    select id, name, municipality_id as municipality,
      coalesce(last_used_at < ${momentIn(sql, now)} - interval '1 minute', true) as "isStale"
    from api_key where hash = ${hash} and revoked_at is null and expires_at > ${momentIn(sql, now)}`;
  if (!row) return null;
  const { isStale, ...key } = row;
  if (isStale) await sql`update api_key set last_used_at = ${momentIn(sql, now)} where id = ${key.id}`;
  return key;
}
