import { randomUUID } from "node:crypto";
import { accountById, hasAdministrator } from "@/db/access/accounts";
import { insertLink, type LinkKind, openLink, takeLink } from "@/db/access/links";
import type { OpenDatabase } from "@/db/client";
import type { Sql } from "@/db/sheets/copy";
import { AppError } from "@/lib/errors";
import { passwordProblem } from "./password";
import { hashOf, newSecret } from "./secret";

const HOUR = 60 * 60 * 1000;
const LASTS: Record<LinkKind, number> = { setup: HOUR, invitation: 7 * 24 * HOUR, reset: 24 * HOUR };

/** The page behind each link. The secret is the fragment: it reaches neither a server's log nor another site. */
const PAGES: Record<LinkKind, string> = { setup: "/setup", invitation: "/password", reset: "/password" };

export type Link = { path: string; expiresAt: Date };

/** A link for the first administrator; null as soon as there is one. */
export async function setupLink(sql: Sql, now: Date): Promise<Link | null> {
  return (await hasAdministrator(sql)) ? null : makeLink(sql, { kind: "setup", accountId: null }, now);
}

/** A link with which an account chooses its password; an older one stops working. */
export async function makeLink(sql: Sql, of: { kind: LinkKind; accountId: string | null }, now: Date): Promise<Link> {
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + LASTS[of.kind]);
  await insertLink(sql, { ...of, hash: hashOf(secret), expiresAt });
  return { path: `${PAGES[of.kind]}#${secret}`, expiresAt };
}

export type LinkHolder = { kind: LinkKind; name: string | null; email: string | null };

/** Whose link it is. Throws `not-found` for one that was used, has run out, or never was. */
export async function linkHolder(sql: Sql, secret: string, now: Date): Promise<LinkHolder> {
  const link = await openLink(sql, hashOf(secret), now);
  const account = link?.accountId ? await accountById(sql, link.accountId) : null;
  if (!link || account?.isClosed) throw gone();
  return { kind: link.kind, name: account?.name ?? null, email: account?.email ?? null };
}

export type Redemption = { secret: string; password: string; name?: string | undefined; email?: string | undefined };

/**
 * Uses a link up: the first administrator comes into being, or the account's password is the new one and all its
 * sessions end. Answers the e-mail to sign in with. Throws `not-found` and `invalid` (password, name, email).
 */
export async function redeemLink(
  sql: OpenDatabase["sql"],
  asked: Redemption,
  { now, hash }: { now: Date; hash: (password: string) => Promise<string> },
): Promise<{ email: string; kind: LinkKind }> {
  const holder = await linkHolder(sql, asked.secret, now);
  const owner = ownerOf(holder, asked);
  const problem = passwordProblem(asked.password, owner);
  if (problem) throw new AppError("invalid", `The password is ${problem}.`, { parameter: "password", problem });
  const hashed = await hash(asked.password);
  await sql.begin(async (tx) => {
    const link = await takeLink(tx, hashOf(asked.secret), now);
    if (!link || (link.kind === "setup" && (await hasAdministrator(tx)))) throw gone();
    const id = link.accountId ?? randomUUID();
    if (link.kind === "setup")
      await tx`insert into account (id, name, email, role) values (${id}, ${owner.name}, ${owner.email}, 'administrator')`;
    await tx`delete from credential where user_id = ${id} and provider_id = 'credential'`;
    await tx`
      insert into credential (id, user_id, provider_id, account_id, password)
      values (${randomUUID()}, ${id}, 'credential', ${id}, ${hashed})`;
    await tx`delete from session where user_id = ${id}`;
    await tx`delete from access_link where account_id = ${id} and used_at is null`; // another one, such as an older invitation
    await tx`delete from sign_in_failure where email = ${owner.email}`;
  });
  return { email: owner.email, kind: holder.kind };
}

/** The first administrator says who they are; everybody else has been said. */
function ownerOf(holder: LinkHolder, asked: Redemption): { name: string; email: string } {
  const name = holder.name ?? asked.name?.trim();
  const email = holder.email ?? asked.email?.trim().toLowerCase();
  if (!name) throw new AppError("invalid", "The name is missing.", { parameter: "name" });
  if (!email) throw new AppError("invalid", "The e-mail address is missing.", { parameter: "email" });
  return { name, email };
}

function gone(): AppError {
  return new AppError("not-found", "The link has been used, has run out, or never was.", { reason: "link" });
}
