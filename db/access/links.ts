import type { Sql } from "@/db/sheets/copy";
import { momentIn } from "./moment";

export type LinkKind = "setup" | "invitation" | "reset";

export type LinkRow = { kind: LinkKind; accountId: string | null };

/** A new link makes an older one of the same kind for the same account worthless. */
export async function insertLink(sql: Sql, link: LinkRow & { hash: string; expiresAt: Date }): Promise<void> {
  await sql`delete from access_link where kind = ${link.kind} and account_id is not distinct from ${link.accountId}`;
  await sql`
    insert into access_link (hash, kind, account_id, expires_at)
    values (${link.hash}, ${link.kind}, ${link.accountId}, ${momentIn(sql, link.expiresAt)})`;
}

/** A link that still works; null where it was used, has run out, or never was. */
export async function openLink(sql: Sql, hash: string, now: Date): Promise<LinkRow | null> {
  const [row] = await sql<LinkRow[]>`
    select kind, account_id as "accountId" from access_link
    where hash = ${hash} and used_at is null and expires_at > ${momentIn(sql, now)}`;
  return row ?? null;
}

/** Uses a link up, for whoever comes first. */
export async function takeLink(sql: Sql, hash: string, now: Date): Promise<LinkRow | null> {
  const [row] = await sql<LinkRow[]>`
    update access_link set used_at = ${momentIn(sql, now)}
    where hash = ${hash} and used_at is null and expires_at > ${momentIn(sql, now)}
    returning kind, account_id as "accountId"`;
  return row ?? null;
}
