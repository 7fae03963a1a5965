import type { Sql } from "@/db/sheets/copy";

export type AuditRow = {
  id: number;
  at: string;
  actor: string | null;
  /** The name of the account or key that the actor is, where it is still known. */
  actorName: string | null;
  action: string;
  subject: string | null;
  outcome: "done" | "refused";
  address: string | null;
  requestId: string | null;
  details: Record<string, unknown> | null;
};

export type AuditFilter = {
  actor?: string | undefined;
  action?: string | undefined;
  outcome?: "done" | "refused" | undefined;
  /** The first and the last day, where the municipalities are. */
  from?: string | undefined;
  to?: string | undefined;
};

const ZONE = "Europe/Copenhagen";

type Page = { before?: number | undefined; after?: number | undefined; limit: number };

/** Lines of the audit log, newest first: those before a line, those right after one, or the newest. */
export async function auditRows(sql: Sql, filter: AuditFilter, { before, after, limit }: Page): Promise<AuditRow[]> {
  const rows = await sql<AuditRow[]>`
    select ${columns(sql)} from (
      select * from audit where ${matches(sql, filter)}
        and ${before === undefined ? sql`true` : sql`id < ${before}`}
        and ${after === undefined ? sql`true` : sql`id > ${after}`}
      order by ${after === undefined ? sql`id desc` : sql`id`} limit ${limit}) l ${names(sql)}
    order by l.id desc`;
  return rows.map((row) => row);
}

/** How many lines fit, and whether there are some beyond the page. */
export async function auditCount(sql: Sql, filter: AuditFilter): Promise<number> {
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from audit where ${matches(sql, filter)}`;
  return row?.count ?? 0;
}

export async function hasAuditBeyond(
  sql: Sql,
  filter: AuditFilter,
  id: number,
  side: "older" | "newer",
): Promise<boolean> {
  const beyond = side === "older" ? sql`id < ${id}` : sql`id > ${id}`;
  const [row] = await sql`select 1 from audit where ${matches(sql, filter)} and ${beyond} limit 1`;
  return row !== undefined;
}

/** Everybody who has a line, by name in the log; the newest lines' first. */
export async function auditActors(sql: Sql): Promise<{ actor: string; actorName: string | null }[]> {
  return sql<{ actor: string; actorName: string | null }[]>`
    select l.actor, ${nameOf(sql)} as "actorName"
    from (select actor, max(id) as id from audit where actor is not null group by actor order by 2 desc limit 500) l
    ${names(sql)} order by l.actor`;
}

function columns(sql: Sql) {
  return sql`l.id::float8 as id, to_json(l.at) #>> '{}' as at, l.actor, ${nameOf(sql)} as "actorName", l.action, l.subject,
    l.outcome, l.address, l.request_id as "requestId", l.details`;
}

function nameOf(sql: Sql) {
  return sql`coalesce(a.name, k.name)`;
}

function names(sql: Sql) {
  return sql`left join account a on a.email = l.actor left join api_key k on 'key:' || k.id = l.actor`;
}

function matches(sql: Sql, { actor, action, outcome, from, to }: AuditFilter) {
  const local = sql`at at time zone ${ZONE}`;
  return sql`
    ${actor === undefined ? sql`true` : sql`actor = ${actor}`}
    and ${action === undefined ? sql`true` : sql`action = ${action}`}
    and ${outcome === undefined ? sql`true` : sql`outcome = ${outcome}`}
    and ${from === undefined ? sql`true` : sql`(${local}) >= ${from}::text::date`}
    and ${to === undefined ? sql`true` : sql`(${local}) < ${to}::text::date + 1`}`;
}
