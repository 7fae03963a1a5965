import type { UserRow } from "@/db/access/users";
import type { Link } from "@/lib/access/links";
import {
  type ByWhom,
  changeUser,
  closeUser,
  endUserSecondFactor,
  endUserSessions,
  inviteUser,
  linkForUser,
  openUser,
} from "@/lib/access/user-changes";
import { visit } from "@/lib/access/visit";
import type { Visitor } from "@/lib/access/visitor";
import type { Locale } from "@/lib/i18n/locales";
import { mailLink } from "@/lib/mail/link-mail";
import { boundedBody } from "./body";
import { readBody } from "./parse";
import type { Writing } from "./respond";
import { inviteBody, userBody } from "./user-params";

const BODY_LIMIT = 20_000;

type Asked = { country: string; locale: Locale };
type OfUser = Asked & { id: string };

/** Links and sessions live in real time, also where the demonstration's clock stands still. */
const byWhom = (visitor: Visitor): ByWhom => ({
  by: visitor.kind === "account" ? visitor.id : null,
  now: new Date(),
});

/** A new user; the link is in this answer and nowhere else, and in a mail where mail is set up. */
export async function invite({ country, locale }: Asked, { sql, request, visitor, by }: Writing): Promise<object> {
  const asked = readBody(inviteBody, await bodyOf(request));
  const { note } = visit();
  note.email = asked.email;
  Object.assign(note, { role: asked.role, municipalities: asked.municipalities });
  const { id, email, link } = await inviteUser(sql, { ...asked, country }, byWhom(visitor));
  return {
    id,
    email,
    ...(await handedOut(link, { name: asked.name, email, by, locale, request, kind: "invitation" })),
  };
}

/** Changes name, role and municipalities. A link comes with it where the user would be locked out. */
export async function change({ id, country, locale }: OfUser, { sql, request, visitor, by }: Writing): Promise<object> {
  const asked = readBody(userBody, await bodyOf(request));
  const { user, link } = await changeUser(sql, { id, country, ...asked }, byWhom(visitor));
  noteUser(user);
  Object.assign(visit().note, { roleBefore: user.role, role: asked.role, municipalities: asked.municipalities });
  const { email } = user;
  const handed = link && (await handedOut(link, { name: asked.name, email, by, locale, request, kind: "invitation" }));
  return { id, email, ...handed };
}

export async function link({ id, locale }: OfUser, { sql, request, visitor, by }: Writing): Promise<object> {
  const { user, link: made } = await linkForUser(sql, id, byWhom(visitor));
  noteUser(user);
  const { name, email } = user;
  const kind = user.isKnown ? "reset" : "invitation";
  return { id, email, ...(made && (await handedOut(made, { name, email, by, locale, request, kind }))) };
}

export const close = simple(closeUser);
export const open = simple(openUser);
export const endSessions = simple(endUserSessions);
export const endSecondFactor = simple(endUserSecondFactor);

function simple(work: (sql: Writing["sql"], id: string, whom: ByWhom) => Promise<UserRow>) {
  return async ({ id }: OfUser, { sql, visitor }: Writing): Promise<object> => {
    const user = await work(sql, id, byWhom(visitor));
    noteUser(user);
    return { id, email: user.email };
  };
}

function noteUser({ email }: UserRow): void {
  visit().note.email = email;
}

type HandOut = {
  kind: "invitation" | "reset";
  name: string;
  email: string;
  by: string;
  locale: Locale;
  request: Request;
};

async function handedOut({ path, expiresAt }: Link, { request, ...to }: HandOut) {
  // The gate has compared the page's origin with our own.
  const address = `${request.headers.get("origin") ?? ""}${path}`;
  const mail = await mailLink({ ...to, address, expiresAt });
  visit().note.mail = mail;
  return { link: address, expiresAt: expiresAt.toISOString(), mail };
}

async function bodyOf(request: Request): Promise<string> {
  return (await boundedBody(request, BODY_LIMIT)).toString();
}
