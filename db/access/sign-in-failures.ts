import type { Sql } from "@/db/sheets/copy";
import { momentIn } from "./moment";

export type SignInFailures = { failures: number; lastAt: Date };

export async function signInFailures(sql: Sql, email: string): Promise<SignInFailures | null> {
  const [row] = await sql<{ failures: number; lastAt: string }[]>`
    select failures, last_at as "lastAt" from sign_in_failure where email = ${email}`;
  return row ? { failures: row.failures, lastAt: new Date(row.lastAt) } : null;
}

export async function addSignInFailure(sql: Sql, email: string, now: Date): Promise<void> {
  await sql`
    insert into sign_in_failure (email, failures, last_at) values (${email}, 1, ${momentIn(sql, now)})
    on conflict (email) do update set failures = sign_in_failure.failures + 1, last_at = excluded.last_at`;
}

export async function forgetSignInFailures(sql: Sql, email: string): Promise<void> {
  await sql`delete from sign_in_failure where email = ${email}`;
}
