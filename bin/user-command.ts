import { accountByEmail } from "@/db/access/accounts";
import { addAudit } from "@/db/access/audit";
import type { OpenDatabase } from "@/db/client";
import { Refusal } from "@/db/refusal";
import type { Link } from "@/lib/access/links";
import type { Act } from "@/lib/access/routes";
import { changeUser, endUserSecondFactor, inviteUser, linkForUser, openUser } from "@/lib/access/user-changes";
import { userList } from "@/lib/access/user-list";
import { config } from "@/lib/config";
import { isEmail } from "@/lib/domain/email";
import type { Call } from "./command";

type UserCall = Pick<Call, "sql" | "words" | "option" | "flag"> & { write?: (line: string) => void };
type Sql = OpenDatabase["sql"];

/** The way in from the machine itself: who there is, another administrator, a link for who is locked out. */
export async function userCommand({ sql, words, flag, write = console.log }: UserCall): Promise<void> {
  const [what, email = "", name = ""] = words;
  if (what === "list" && words.length === 1) return list(sql, write);
  if (what === "admin" && words.length === 3) return write(await administrator(sql, requireEmail(email), name));
  if (what === "reset" && words.length === 2)
    return write(await reset(sql, requireEmail(email), { secondFactor: flag("second-factor") }));
  throw new Refusal("Say list, admin E-MAIL NAME, or reset E-MAIL.");
}

async function list(sql: Sql, write: (line: string) => void): Promise<void> {
  for (const { email, name, role, state, lastSignInAt, municipalities } of await userList(sql, new Date())) {
    const places = municipalities.map(({ country, code }) => `${country}/${code}`).join(",");
    write([email, name, role, state, lastSignInAt ?? "never", places].join("\t"));
  }
}

/** A new administrator; or one who has an account already, opened where it was closed. */
async function administrator(sql: Sql, email: string, name: string): Promise<string> {
  if (name.trim() === "" || /\p{Cc}/u.test(name)) throw new Refusal("A name is one line of text.");
  const [now, known] = [new Date(), await accountByEmail(sql, email)];
  if (!known) {
    const place = { country: "dk", municipalities: [] };
    const { link } = await inviteUser(sql, { name: name.trim(), email, role: "administrator", ...place }, { now });
    await writeDown(sql, { action: "user-invite", email, details: { role: "administrator" } });
    return said(link);
  }
  const whom = { by: null, now };
  if (known.isClosed) {
    await openUser(sql, known.id, whom);
    await writeDown(sql, { action: "user-open", email, details: null });
  }
  await changeUser(
    sql,
    { id: known.id, name: name.trim(), role: "administrator", country: "dk", municipalities: null },
    whom,
  );
  await writeDown(sql, { action: "user-change", email, details: { roleBefore: known.role, role: "administrator" } });
  return linkFor(sql, known.id, email);
}

async function reset(sql: Sql, email: string, { secondFactor }: { secondFactor: boolean }): Promise<string> {
  const account = await accountByEmail(sql, email);
  if (!account) throw new Refusal(`Nobody has the address ${email}. npm run user -- list says who there is.`);
  if (secondFactor) {
    await endUserSecondFactor(sql, account.id, { by: null, now: new Date() });
    await writeDown(sql, { action: "user-second-factor", email, details: null });
  }
  return linkFor(sql, account.id, email);
}

async function linkFor(sql: Sql, id: string, email: string): Promise<string> {
  const { link } = await linkForUser(sql, id, { by: null, now: new Date() });
  await writeDown(sql, { action: "user-link", email, details: null });
  if (!link) throw new Error("A link that was asked for was not made.");
  return said(link);
}

function said({ path, expiresAt }: Link): string {
  const { publicUrl, host, port } = config();
  const name = host.includes(":") ? `[${host}]` : host;
  return `${publicUrl ?? `http://${name}:${port}`}${path}\nIt works once, until ${expiresAt.toISOString()}.`;
}

function requireEmail(email: string): string {
  if (!isEmail(email)) throw new Refusal(`${email || "Nothing"} is no e-mail address.`);
  return email.toLowerCase();
}

async function writeDown(sql: Sql, { action, email, details }: { action: Act; email: string; details: object | null }) {
  await addAudit(sql, {
    ...{ at: new Date(), actor: "command", action, subject: email, outcome: "done", address: null, requestId: null },
    details: details && { ...details },
  });
}
