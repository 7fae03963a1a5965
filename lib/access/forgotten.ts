import { accountByEmail } from "@/db/access/accounts";
import { countAttempt } from "@/db/access/attempts";
import { userById } from "@/db/access/users";
import type { OpenDatabase } from "@/db/client";
import { AppError } from "@/lib/errors";
import { type Link, makeLink } from "./links";

const HOUR = 60 * 60;
const PER_PLACE = 10;
const PER_ADDRESS = 3;

/** So many from one place in an hour. Throws `too-many` beyond, whatever the address. */
export async function requireFewQuestions(sql: OpenDatabase["sql"], place: string | null, now: Date): Promise<void> {
  const count = await countAttempt(sql, { key: `forgotten|${place ?? ""}`, seconds: HOUR, now });
  if (count > PER_PLACE) throw new AppError("too-many", "Too many of these in an hour.", { seconds: HOUR });
}

export type ForgottenLink = { name: string; email: string; link: Link };

/**
 * The link for who forgot the password; null where there is nobody, where the account is closed, where it signs in
 * through an identity provider alone, and where the address has had its links of this hour.
 */
export async function forgottenLink(sql: OpenDatabase["sql"], email: string, now: Date): Promise<ForgottenLink | null> {
  const account = await accountByEmail(sql, email);
  const user = account && (await userById(sql, account.id, now));
  if (!user || user.isClosed || (user.isKnown && !user.hasPassword)) return null;
  const key = `forgotten-by|${user.id}`;
  if ((await countAttempt(sql, { key, seconds: HOUR, now })) > PER_ADDRESS) return null;
  const link = await makeLink(sql, { kind: "reset", accountId: user.id }, now); // an invitation goes on working
  return { name: user.name, email: user.email, link };
}
