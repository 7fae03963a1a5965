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

export type KeyRow = {
  id: number;
  start: string;
  name: string;
  country: string;
  code: string;
  municipality: string;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
};

/** The keys of a country's municipalities, those that still work first, then the newest. */
export async function keys(sql: Sql, country: string, now: Date): Promise<KeyRow[]> {
  const rows = await sql<Stored[]>`
    select ${columns(sql)} from api_key k join municipality m on m.id = k.municipality_id and m.until_version is null
    where m.country = ${country}
    order by k.revoked_at is null and k.expires_at > ${momentIn(sql, now)} desc, k.id desc`;
  return rows.map(keyRow);
}

type NewKeyRow = {
  hash: string;
  start: string;
  name: string;
  municipalityId: number;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
};

export async function insertKey(sql: Sql, key: NewKeyRow): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into api_key (hash, start, name, municipality_id, created_by, created_at, expires_at)
    values (${key.hash}, ${key.start}, ${key.name}, ${key.municipalityId}, ${key.createdBy},
      ${momentIn(sql, key.createdAt)}, ${momentIn(sql, key.expiresAt)})
    returning id`;
  if (!row) throw new Error("The key was not kept.");
  return row.id;
}

/** Null where there is no such key. */
export async function revokeKey(sql: Sql, id: number, now: Date): Promise<KeyRow | "before" | null> {
  const revoked =
    await sql`update api_key set revoked_at = ${momentIn(sql, now)} where id = ${id} and revoked_at is null returning id`;
  const [row] = await sql<Stored[]>`
    select ${columns(sql)} from api_key k join municipality m on m.id = k.municipality_id and m.until_version is null
    where k.id = ${id}`;
  if (!row) return null;
  return revoked.length > 0 ? keyRow(row) : "before";
}

type Stored = Omit<KeyRow, "createdAt" | "expiresAt" | "revokedAt" | "lastUsedAt"> & {
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
  lastUsedAt: string | null;
};

function columns(sql: Sql) {
  const iso = (name: string) => sql`to_json(${sql(name)}) #>> '{}'`;
  return sql`
    k.id, k.start, k.name, m.country, m.code, m.name as municipality, k.created_by as "createdBy",
    ${iso("k.created_at")} as "createdAt", ${iso("k.expires_at")} as "expiresAt",
    ${iso("k.revoked_at")} as "revokedAt", ${iso("k.last_used_at")} as "lastUsedAt"`;
}

function keyRow({ createdAt, expiresAt, revokedAt, lastUsedAt, ...row }: Stored): KeyRow {
  const at = (text: string | null) => (text === null ? null : new Date(text));
  return {
    ...row,
    createdAt: new Date(createdAt),
    expiresAt: new Date(expiresAt),
    revokedAt: at(revokedAt),
    lastUsedAt: at(lastUsedAt),
  };
}
