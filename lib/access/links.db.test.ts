import { beforeEach, expect, test } from "vitest";
import { hasAdministrator } from "@/db/access/accounts";
import { type TestDatabase, testDatabase } from "@/db/testing";
import { linkHolder, makeLink, type Redemption, redeemLink, setupLink } from "./links";

const NOW = new Date("2026-03-02T10:00:00Z");
const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const after = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const GONE = expect.objectContaining({ code: "not-found", details: { reason: "link" } });
const PASSWORD = "fire heste ser en grøn pram";

let opened: TestDatabase;
beforeEach(async () => {
  opened = await testDatabase();
});

const hash = async (password: string) => `hash of ${password}`;
const use = (asked: Redemption, now = after(MINUTE)) => redeemLink(opened.sql, asked, { now, hash });
const secretIn = (path: string | undefined) => path?.split("#")[1] ?? "";
const first = (secret: string, email = "anne@example.dk") => ({ secret, password: PASSWORD, name: "Anne Holm", email });

async function setupSecret(now = NOW): Promise<string> {
  return secretIn((await setupLink(opened.sql, now))?.path);
}

async function member(id: string, role = "reporter"): Promise<void> {
  await opened.sql`insert into account (id, name, email, role) values (${id}, ${id}, ${`${id}@example.dk`}, ${role})`;
}

async function linkOf(accountId: string, kind: "invitation" | "reset", now = NOW): Promise<string> {
  return secretIn((await makeLink(opened.sql, { kind, accountId }, now)).path);
}

const people = () => opened.sql<{ email: string; role: string }[]>`select email, role from account order by email`;

test("the set-up link makes the first administrator, once", async () => {
  const secret = await setupSecret();
  expect(await use(first(secret, " Anne@Example.DK "))).toEqual({ email: "anne@example.dk", kind: "setup" });
  expect(await people()).toEqual([{ email: "anne@example.dk", role: "administrator" }]);
  await expect(use(first(secret, "eve@example.dk"))).rejects.toThrow(GONE);
  await expect(linkHolder(opened.sql, secret, after(MINUTE))).rejects.toThrow(GONE);
  expect(await people()).toHaveLength(1);
});

test("of two who use one link at the same moment one wins, and only one person comes into being", async () => {
  const secret = await setupSecret();
  const emails = ["a@example.dk", "b@example.dk", "c@example.dk", "d@example.dk"];
  const tries = await Promise.allSettled(emails.map((email) => use(first(secret, email))));
  const won = tries.flatMap((one) => (one.status === "fulfilled" ? [one.value.email] : []));
  expect(won).toHaveLength(1);
  expect(tries.flatMap((one) => (one.status === "rejected" ? [one.reason] : []))).toEqual([GONE, GONE, GONE]);
  expect(await people()).toEqual([{ email: won[0], role: "administrator" }]);
});

test("a set-up link is worth nothing as soon as somebody administers, however that came about", async () => {
  const secret = await setupSecret();
  await member("anne", "administrator");
  await opened.sql`
    insert into credential (id, user_id, provider_id, account_id, password) values ('c', 'anne', 'credential', 'anne', 'x')`;
  expect(await hasAdministrator(opened.sql)).toBe(true);
  expect(await setupLink(opened.sql, NOW)).toBeNull();
  await expect(use(first(secret, "eve@example.dk"))).rejects.toThrow(GONE);
  expect(await people()).toHaveLength(1);
});

test("another start makes another set-up link, and the older one stops working", async () => {
  const older = await setupSecret();
  const newer = await setupSecret(after(MINUTE));
  await expect(use(first(older))).rejects.toThrow(GONE);
  expect((await use(first(newer), after(2 * MINUTE))).kind).toBe("setup");
});

test.each([
  ["setup", HOUR],
  ["reset", 24 * HOUR],
  ["invitation", 7 * 24 * HOUR],
] as const)("a link of the kind %s works until its time is up, and not a moment longer", async (kind, lasts) => {
  await member("rasmus");
  const secret = kind === "setup" ? await setupSecret() : await linkOf("rasmus", kind);
  expect((await linkHolder(opened.sql, secret, after(lasts - 1))).kind).toBe(kind);
  await expect(linkHolder(opened.sql, secret, after(lasts))).rejects.toThrow(GONE);
  await expect(use(first(secret), after(lasts))).rejects.toThrow(GONE);
  expect((await use(first(secret), after(lasts - 1))).kind).toBe(kind);
});

test("a new password ends every session, every other link, and the waiting for the account", async () => {
  await member("rasmus");
  await member("mette");
  const invitation = await linkOf("rasmus", "invitation");
  const reset = await linkOf("rasmus", "reset");
  for (const id of ["rasmus", "mette"])
    await opened.sql`insert into session (id, token, user_id, expires_at) values (${id}, ${id}, ${id}, now() + interval '1 hour')`;
  await opened.sql`insert into sign_in_failure (email, failures, last_at) values ('rasmus@example.dk', 9, now())`;
  await use({ secret: reset, password: PASSWORD });
  expect(await opened.sql`select user_id from session`).toEqual([{ user_id: "mette" }]);
  expect(await opened.sql`select 1 from sign_in_failure`).toHaveLength(0);
  await expect(use({ secret: invitation, password: PASSWORD })).rejects.toThrow(GONE);
});

test("whose link it is decides who somebody is, not what is sent with it", async () => {
  await member("rasmus");
  const secret = await linkOf("rasmus", "invitation");
  const asked = { ...first(secret, "eve@example.dk"), role: "administrator" };
  expect((await use(asked)).email).toBe("rasmus@example.dk");
  expect(await people()).toEqual([{ email: "rasmus@example.dk", role: "reporter" }]);
});

test("a closed account's link does nothing; nor does a secret that was never given out", async () => {
  await member("rasmus");
  const secret = await linkOf("rasmus", "reset");
  await opened.sql`update account set closed_at = now()`;
  await expect(use({ secret, password: PASSWORD })).rejects.toThrow(GONE);
  await expect(use({ secret: "x".repeat(43), password: PASSWORD })).rejects.toThrow(GONE);
});

test("a password that is refused leaves the link as it was", async () => {
  const secret = await setupSecret();
  const poor = use({ ...first(secret), password: "anneholm1" });
  await expect(poor).rejects.toThrow(expect.objectContaining({ code: "invalid" }));
  expect((await use(first(secret))).kind).toBe("setup");
});

test("only a link's hash is kept", async () => {
  const secret = await setupSecret();
  const [row] = await opened.sql<{ hash: string }[]>`select hash from access_link`;
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(row?.hash).toMatch(/^[\w-]{43}$/);
  expect(row?.hash).not.toBe(secret);
});
