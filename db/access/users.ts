import type { Sql } from "@/db/sheets/copy";
import type { AccountRow } from "./accounts";
import { momentIn } from "./moment";

export type UserRow = {
  id: string;
  name: string;
  email: string;
  role: AccountRow["role"];
  isClosed: boolean;
  /** Has something to sign in with, or has signed in before. */
  isKnown: boolean;
  hasPassword: boolean;
  twoFactorEnabled: boolean;
  lastSignInAt: string | null;
  /** Until when an invitation or a reset link that nobody has used yet works. */
  linkUntil: string | null;
  sessions: number;
  municipalities: { country: string; code: string; name: string }[];
};

/** Everybody who may sign in, or could: by name. */
export async function users(sql: Sql, now: Date): Promise<UserRow[]> {
  return sql<UserRow[]>`
    select ${columns(sql, now)} from account a
    order by a.closed_at is not null, a.name collate "und-x-icu", a.email`;
}

export async function userById(sql: Sql, id: string, now: Date): Promise<UserRow | null> {
  const [row] = await sql<UserRow[]>`select ${columns(sql, now)} from account a where a.id = ${id}`;
  return row ?? null;
}

function columns(sql: Sql, now: Date) {
  return sql`
    a.id, a.name, a.email, a.role, a.closed_at is not null as "isClosed", a.two_factor_enabled as "twoFactorEnabled",
    to_json(a.last_sign_in_at) #>> '{}' as "lastSignInAt",
    a.last_sign_in_at is not null or exists (select 1 from credential c where c.user_id = a.id) as "isKnown",
    exists (select 1 from credential c where c.user_id = a.id and c.provider_id = 'credential') as "hasPassword",
    (select to_json(max(l.expires_at)) #>> '{}' from access_link l
      where l.account_id = a.id and l.used_at is null and l.expires_at > ${momentIn(sql, now)}) as "linkUntil",
    (select count(*)::int from session s where s.user_id = a.id and s.expires_at > now()) as sessions,
    coalesce((select json_agg(json_build_object('country', m.country, 'code', m.code, 'name', m.name) order by m.code)
      from account_municipality am join municipality m on m.id = am.municipality_id and m.until_version is null
      where am.account_id = a.id), '[]') as municipalities`;
}

/** Accounts change one after the other: whether somebody is the last administrator is asked and answered without haste. */
export async function lockAccounts(sql: Sql): Promise<void> {
  await sql`lock table account in share row exclusive mode`;
}

/** How many open administrators besides this account can sign in. */
export async function otherAdministrators(sql: Sql, id: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from account a
    where a.role = 'administrator' and a.closed_at is null and a.id <> ${id}
      and exists (select 1 from credential c where c.user_id = a.id)`;
  return row?.count ?? 0;
}

type NewUser = { id: string; name: string; email: string; role: AccountRow["role"] };

/** False where somebody has the address already. */
export async function insertUser(sql: Sql, { id, name, email, role }: NewUser): Promise<boolean> {
  const rows = await sql`
    insert into account (id, name, email, role) values (${id}, ${name}, ${email}, ${role})
    on conflict (email) do nothing returning id`;
  return rows.length > 0;
}

export async function updateUser(sql: Sql, { id, name, role }: Omit<NewUser, "email">): Promise<void> {
  await sql`update account set name = ${name}, role = ${role}, updated_at = now() where id = ${id}`;
}

/** The municipalities that an account works for in a country; those of other countries stay. Answers how many were found. */
export async function setMunicipalities(
  sql: Sql,
  { id, country, codes }: { id: string; country: string; codes: readonly string[] },
): Promise<number> {
  await sql`
    delete from account_municipality am using municipality m
    where am.account_id = ${id} and m.id = am.municipality_id and m.country = ${country}`;
  if (codes.length === 0) return 0;
  const rows = await sql`
    insert into account_municipality (account_id, municipality_id)
    select ${id}, m.id from municipality m
    where m.country = ${country} and m.code in ${sql(codes)} and m.until_version is null
    returning municipality_id`;
  return rows.length;
}

/** Closes an account, or opens it again; who is closed has no session and no link that works. */
export async function setClosed(sql: Sql, id: string, closedAt: Date | null): Promise<void> {
  if (closedAt === null) {
    await sql`update account set closed_at = null, updated_at = now() where id = ${id}`;
    return;
  }
  await sql`update account set closed_at = ${momentIn(sql, closedAt)}, updated_at = now() where id = ${id}`;
  await sql`delete from access_link where account_id = ${id}`;
  await endSessions(sql, id);
}

/** Answers how many there were. */
export async function endSessions(sql: Sql, id: string): Promise<number> {
  return (await sql`delete from session where user_id = ${id} returning id`).length;
}

/** Takes away what came from an identity provider. Answers how many there were. */
export async function endProviders(sql: Sql, id: string): Promise<number> {
  const rows = await sql`delete from credential where user_id = ${id} and provider_id <> 'credential' returning id`;
  return rows.length;
}

/** Signs in with the password alone from now on, until a second factor is set up anew. */
export async function endSecondFactor(sql: Sql, id: string): Promise<void> {
  await sql`delete from two_factor where user_id = ${id}`;
  await sql`update account set two_factor_enabled = false, updated_at = now() where id = ${id}`;
}

export async function noteSignIn(sql: Sql, id: string, now: Date): Promise<void> {
  await sql`update account set last_sign_in_at = ${momentIn(sql, now)} where id = ${id}`;
}
