import type { Sql } from "@/db/sheets/copy";

export type AccountRow = {
  id: string;
  name: string;
  email: string;
  role: "manager" | "director" | "reporter" | "administrator";
  twoFactorEnabled: boolean;
  isClosed: boolean;
  municipalities: number[];
};

/** An open account with its municipalities, by the token of a session that still works; null for any other. */
export async function accountOfSession(sql: Sql, token: string): Promise<AccountRow | null> {
  const [row] = await sql<AccountRow[]>`
    select ${columns(sql)} from session s join account a on a.id = s.user_id
    where s.token = ${token} and ${sessionWorks(sql)} and a.closed_at is null`;
  return row ?? null;
}

export async function accountById(sql: Sql, id: string): Promise<AccountRow | null> {
  const [row] = await sql<AccountRow[]>`select ${columns(sql)} from account a where a.id = ${id}`;
  return row ?? null;
}

export async function accountByEmail(sql: Sql, email: string): Promise<AccountRow | null> {
  const [row] = await sql<AccountRow[]>`select ${columns(sql)} from account a where a.email = ${email.toLowerCase()}`;
  return row ?? null;
}

/** An open administrator who can sign in: with a password, or through an identity provider. */
export async function hasAdministrator(sql: Sql): Promise<boolean> {
  const [row] = await sql`
    select 1 from account a join credential c on c.user_id = a.id
    where a.role = 'administrator' and a.closed_at is null limit 1`;
  return row !== undefined;
}

/** Whom a member asks for more: the open administrators, by name. */
export async function openAdministrators(sql: Sql): Promise<{ name: string; email: string }[]> {
  return sql<{ name: string; email: string }[]>`
    select name, email from account where role = 'administrator' and closed_at is null order by name, email`;
}

/** For a query of `session s`: used within twelve hours, which the sign-in keeps moving, and begun within a day. */
export function sessionWorks(sql: Sql) {
  return sql`s.expires_at > now() and s.created_at > now() - interval '24 hours'`;
}

function columns(sql: Sql) {
  return sql`a.id, a.name, a.email, a.role, a.two_factor_enabled as "twoFactorEnabled", a.closed_at is not null as "isClosed",
    array(select municipality_id from account_municipality m where m.account_id = a.id order by 1) as municipalities`;
}
