import { beforeAll, expect, test } from "vitest";
import { accountOfSession } from "@/db/access/accounts";
import { users } from "@/db/access/users";
import { serveDatabase } from "@/db/client";
import type { TestDatabase } from "@/db/testing";
import { linkHolder } from "@/lib/access/links";
import type { Visitor } from "@/lib/access/visitor";
import { testWorld } from "@/lib/reports/test-world";
import { call } from "./route-fixture";

let world: TestDatabase;

beforeAll(async () => {
  world = await testWorld();
  serveDatabase(world);
  await account("anne", "administrator");
});

/** An account that has a password. */
async function account(id: string, role: string, provider = "credential"): Promise<void> {
  await world.sql`insert into account (id, name, email, role) values (${id}, ${id}, ${`${id}@example.dk`}, ${role})`;
  await world.sql`insert into credential (id, user_id, provider_id, account_id) values (${id}, ${id}, ${provider}, ${id})`;
}

async function session(id: string): Promise<string> {
  const token = `token of ${id} ${Math.random()}`;
  await world.sql`
    insert into session (id, token, user_id, expires_at) values (${token}, ${token}, ${id}, now() + interval '1 hour')`;
  return token;
}

const ANNE: Visitor = {
  ...{ kind: "account", id: "anne", name: "Anne", email: "anne@example.dk", role: "administrator", municipalities: [] },
};

async function ask(method: string, path: string, body?: object) {
  const headers = { origin: "https://kanaler.example.dk" };
  const init = { visitor: ANNE, headers, ...(body && { body: JSON.stringify(body) }) };
  const response = await call(method, `/api/access/users${path}`, init);
  return { status: response.status, body: await response.json() };
}

const WANTED = { name: "Rasmus Holm", email: "Rasmus@Example.DK", role: "reporter", municipalities: ["0001"] };
const invite = (part: object = {}) => ask("POST", "?country=tt", { ...WANTED, ...part });
const one = async (id: string) => (await users(world.sql, new Date())).find((user) => user.id === id);

test("who is invited has an address in small letters, own municipalities, and a link that works once", async () => {
  const { status, body } = await invite();
  expect([status, body.email, body.mail]).toEqual([201, "rasmus@example.dk", "off"]);
  const { origin, pathname, hash } = new URL(body.link);
  expect([origin, pathname]).toEqual(["https://kanaler.example.dk", "/password"]);
  expect(await linkHolder(world.sql, hash.slice(1), new Date())).toMatchObject({ name: "Rasmus Holm" });
  expect(await one(body.id)).toMatchObject({
    ...{ email: "rasmus@example.dk", isKnown: false, isClosed: false },
    municipalities: [{ country: "tt", code: "0001", name: "Ask" }],
  });
});

test("an address has one user, whatever its case", async () => {
  const { status, body } = await invite({ email: "RASMUS@example.dk" });
  expect([status, body.error.details]).toEqual([409, { reason: "email-taken" }]);
});

test.each([
  ["what the form does not ask", { twoFactorEnabled: false }],
  ["an id of one's own", { id: "anne" }],
  ["a role that is none", { role: "root" }],
  ["a second header in the name", { name: "Rasmus\r\nBcc: a@b.dk" }],
  ["what is no address", { email: "rasmus" }],
])("%s is refused", async (_, part) => {
  expect((await invite({ email: "ny@example.dk", ...part })).status).toBe(400);
});

test("a municipality that is not there makes no user", async () => {
  expect((await invite({ email: "ny@example.dk", municipalities: ["0001", "0777"] })).status).toBe(400);
  expect((await users(world.sql, new Date())).map(({ email }) => email)).not.toContain("ny@example.dk");
});

test("another role holds from the next request of a session that is open", async () => {
  await account("mette", "manager");
  const token = await session("mette");
  await ask("PUT", "/mette?country=tt", { name: "Mette", role: "reporter", municipalities: ["0002", "0001"] });
  expect(await accountOfSession(world.sql, token)).toMatchObject({ role: "reporter", municipalities: [9001, 9002] });
  const { status } = await ask("PUT", "/mette?country=tt", { ...WANTED, name: "Mette" });
  expect(status).toBe(400); // the address is not changed
});

test("the municipalities of another country stay as they are", async () => {
  await ask("PUT", "/mette?country=tt", { name: "Mette", role: "reporter", municipalities: ["0001"] });
  await ask("PUT", "/mette?country=dk", { name: "Mette", role: "reporter", municipalities: ["0791"] });
  const { municipalities = [] } = (await one("mette")) ?? {};
  expect(municipalities.map(({ country, code }) => `${country} ${code}`).sort()).toEqual(["dk 0791", "tt 0001"]);
});

test("who becomes an administrator loses what a provider brought, the session too, and gets a link", async () => {
  await account("ole", "manager", "kommunen");
  const token = await session("ole");
  const { body } = await ask("PUT", "/ole?country=tt", { name: "Ole", role: "administrator", municipalities: [] });
  expect(body.link).toContain("/password#");
  expect(await world.sql`select 1 from credential where user_id = 'ole'`).toHaveLength(0);
  expect(await accountOfSession(world.sql, token)).toBeNull();
});

test("who has a password besides keeps it", async () => {
  await account("ida", "manager");
  const token = await session("ida");
  const { body } = await ask("PUT", "/ida?country=tt", { name: "Ida", role: "administrator", municipalities: [] });
  expect(body.link).toBeUndefined();
  expect(await accountOfSession(world.sql, token)).toMatchObject({ role: "administrator" });
  await ask("PUT", "/ida?country=tt", { name: "Ida", role: "manager", municipalities: [] });
});

test("the last administrator stays one, and nobody closes themself", async () => {
  const demoted = await ask("PUT", "/anne?country=tt", { name: "Anne", role: "manager", municipalities: [] });
  expect([demoted.status, demoted.body.error.details.reason]).toEqual([409, "last-administrator"]);
  const closed = await ask("POST", "/anne/close");
  expect([closed.status, closed.body.error.details.reason]).toEqual([409, "self"]);
  expect(await one("anne")).toMatchObject({ role: "administrator", isClosed: false });
});

test("two who close each other at once leave one", async () => {
  await account("kim", "administrator");
  const as = (id: string): Visitor => ({ ...ANNE, id }) as Visitor;
  const [left, right] = await Promise.all([
    call("POST", "/api/access/users/kim/close", { visitor: as("anne") }),
    call("POST", "/api/access/users/anne/close", { visitor: as("kim") }),
  ]);
  expect([left.status, right.status].sort()).toEqual([200, 409]);
  await world.sql`update account set closed_at = null where id in ('anne', 'kim')`;
  await world.sql`update account set role = 'manager' where id = 'kim'`;
});

test("who is closed is out at once, with session and link, and comes back when opened", async () => {
  const token = await session("mette");
  const { body } = await ask("POST", "/mette/link");
  const secret = new URL(body.link).hash.slice(1);
  expect(await linkHolder(world.sql, secret, new Date())).toMatchObject({ kind: "reset" });
  expect((await ask("POST", "/mette/close")).status).toBe(200);
  expect(await accountOfSession(world.sql, token)).toBeNull();
  await expect(linkHolder(world.sql, secret, new Date())).rejects.toThrow("has been used");
  expect((await ask("POST", "/mette/link")).body.error.details.reason).toBe("closed");
  expect((await ask("POST", "/mette/open")).status).toBe(200);
  expect(await one("mette")).toMatchObject({ isClosed: false, sessions: 0 });
});

test("all sessions of a user end, and nobody else's", async () => {
  const [mettes, annes] = [await session("mette"), await session("anne")];
  await session("mette");
  expect(await one("mette")).toMatchObject({ sessions: 2 });
  await ask("DELETE", "/mette/sessions");
  expect(await accountOfSession(world.sql, mettes)).toBeNull();
  expect(await accountOfSession(world.sql, annes)).not.toBeNull();
});

test("a lost second factor is taken away, and with it the sessions", async () => {
  await world.sql`update account set two_factor_enabled = true where id = 'mette'`;
  await world.sql`insert into two_factor (id, user_id, secret, backup_codes) values ('m', 'mette', 's', 'b')`;
  const token = await session("mette");
  await ask("DELETE", "/mette/second-factor");
  expect(await one("mette")).toMatchObject({ twoFactorEnabled: false });
  expect(await world.sql`select 1 from two_factor`).toHaveLength(0);
  expect(await accountOfSession(world.sql, token)).toBeNull();
});

test("a user that is not there is not found", async () => {
  for (const path of ["/nobody/close", "/nobody/link"]) expect((await ask("POST", path)).status).toBe(404);
});
