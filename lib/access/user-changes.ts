import { randomUUID } from "node:crypto";
import {
  endProviders,
  endSecondFactor,
  endSessions,
  insertUser,
  lockAccounts,
  otherAdministrators,
  setClosed,
  setMunicipalities,
  type UserRow,
  updateUser,
  userById,
} from "@/db/access/users";
import type { OpenDatabase } from "@/db/client";
import type { Sql } from "@/db/sheets/copy";
import { AppError } from "@/lib/errors";
import { type Link, makeLink } from "./links";
import { losesProviders, type UserChange, userRefusal } from "./users";
import type { Role } from "./visitor";

/** `by` is the account that changes it; null for a command on the machine itself. */
export type ByWhom = { by: string | null; now: Date };

/** The municipalities of one country that a user works for; those of other countries are left alone. */
export type Place = { country: string; municipalities: readonly string[] };

export type Invited = { id: string; email: string; link: Link };

/** A new user with the link to choose a password. Throws `conflict` where the address has a user already. */
export async function inviteUser(
  sql: OpenDatabase["sql"],
  { name, email, role, ...place }: { name: string; email: string; role: Role } & Place,
  { now }: Pick<ByWhom, "now">,
): Promise<Invited> {
  const id = randomUUID();
  return sql.begin(async (tx) => {
    const user = { id, name, email: email.toLowerCase(), role };
    if (!(await insertUser(tx, user)))
      throw new AppError("conflict", `${user.email} has a user already.`, { reason: "email-taken" });
    await placeUser(tx, id, place);
    return { id, email: user.email, link: await makeLink(tx, { kind: "invitation", accountId: id }, now) };
  });
}

/** Without municipalities those that there are stay. */
type UserAsked = { id: string; name: string; role: Role; country: string; municipalities: readonly string[] | null };

export type Changed = { user: UserRow; link: Link | null };

/**
 * Another name, role, other municipalities, from the next request on. Who becomes an administrator loses what an
 * identity provider brought, sessions included, and gets a link where no password is left.
 */
export async function changeUser(
  sql: OpenDatabase["sql"],
  { id, name, role, country, municipalities }: UserAsked,
  { by, now }: ByWhom,
): Promise<Changed> {
  return sql.begin(async (tx) => {
    const user = await allowed(tx, id, { kind: "role", role }, { by, now });
    await updateUser(tx, { id, name, role });
    if (municipalities !== null) await placeUser(tx, id, { country, municipalities });
    const lost = losesProviders(user.role, role) && (await endProviders(tx, id)) > 0;
    if (lost) await endSessions(tx, id);
    const isLockedOut = lost && !user.hasPassword && !user.isClosed;
    return { user, link: isLockedOut ? await makeLink(tx, { kind: "invitation", accountId: id }, now) : null };
  });
}

/** Closed from the next request on: no session and no link works. */
export function closeUser(sql: OpenDatabase["sql"], id: string, whom: ByWhom): Promise<UserRow> {
  return changed(sql, id, { kind: "close" }, whom, (tx) => setClosed(tx, id, whom.now));
}

export function openUser(sql: OpenDatabase["sql"], id: string, whom: ByWhom): Promise<UserRow> {
  return changed(sql, id, { kind: "open" }, whom, (tx) => setClosed(tx, id, null));
}

export function endUserSessions(sql: OpenDatabase["sql"], id: string, whom: ByWhom): Promise<UserRow> {
  return changed(sql, id, { kind: "sessions" }, whom, (tx) => endSessions(tx, id));
}

/** For whom the second factor is lost; the sessions end with it. */
export function endUserSecondFactor(sql: OpenDatabase["sql"], id: string, whom: ByWhom): Promise<UserRow> {
  return changed(sql, id, { kind: "second-factor" }, whom, async (tx) => {
    await endSecondFactor(tx, id);
    await endSessions(tx, id);
  });
}

/** A link to choose a password with: another invitation for who never came, a reset for anybody else. */
export async function linkForUser(sql: OpenDatabase["sql"], id: string, whom: ByWhom): Promise<Changed> {
  return sql.begin(async (tx) => {
    const user = await allowed(tx, id, { kind: "link" }, whom);
    const kind = user.isKnown ? "reset" : "invitation";
    return { user, link: await makeLink(tx, { kind, accountId: id }, whom.now) };
  });
}

async function changed(
  sql: OpenDatabase["sql"],
  id: string,
  change: UserChange,
  whom: ByWhom,
  work: (tx: Sql) => Promise<unknown>,
): Promise<UserRow> {
  return sql.begin(async (tx) => {
    const user = await allowed(tx, id, change, whom);
    await work(tx);
    return user;
  });
}

async function allowed(tx: Sql, id: string, change: UserChange, { by, now }: ByWhom): Promise<UserRow> {
  await lockAccounts(tx);
  const user = await userById(tx, id, now);
  if (!user) throw new AppError("not-found", "There is no such user.", { reason: "user" });
  const refusal = userRefusal(change, user, { by, otherAdministrators: await otherAdministrators(tx, id) });
  if (refusal) throw new AppError("conflict", MESSAGES[refusal], { reason: refusal });
  return user;
}

const MESSAGES = {
  self: "Nobody closes their own account.",
  "last-administrator": "One administrator who can sign in has to stay.",
  closed: "The account is closed.",
  open: "The account is open.",
};

async function placeUser(tx: Sql, id: string, { country, municipalities }: Place): Promise<void> {
  const codes = [...new Set(municipalities)];
  if ((await setMunicipalities(tx, { id, country, codes })) < codes.length)
    throw new AppError("invalid", "One of the municipalities is not known.", { parameter: "municipalities" });
}
