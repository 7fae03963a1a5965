import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { serveDatabase } from "@/db/client";
import { type TestDatabase, testDatabase } from "@/db/testing";
import { linkHolder } from "@/lib/access/links";
import { NOBODY } from "@/lib/access/visitor";
import { mailServer, textOf } from "@/lib/mail/testing-server";
import { mailForgotten } from "./forgotten";
import { call } from "./route-fixture";

let world: TestDatabase;
let mail: Awaited<ReturnType<typeof mailServer>>;
const ORIGIN = "https://kanaler.example.dk";

beforeAll(async () => {
  world = await testDatabase();
  serveDatabase(world);
  mail = await mailServer();
  for (const id of ["mette", "lukket", "ole", "ny"])
    await world.sql`insert into account (id, name, email, role) values (${id}, ${id}, ${`${id}@example.dk`}, 'manager')`;
  for (const [id, provider] of [
    ["mette", "credential"],
    ["lukket", "credential"],
    ["ole", "kommunen"],
  ])
    await world.sql`
      insert into credential (id, user_id, provider_id, account_id) values (${id ?? ""}, ${id ?? ""}, ${provider ?? ""}, ${id ?? ""})`;
  await world.sql`update account set closed_at = now() where id = 'lukket'`;
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await mail.stop();
});

beforeEach(async () => {
  vi.stubEnv("SMTP_URL", mail.url);
  vi.stubEnv("MAIL_FROM", "kanaler@example.dk");
  mail.received.length = 0;
  await world.sql`delete from rate_limit`;
});

async function ask(body: object) {
  const init = { visitor: NOBODY, headers: { origin: ORIGIN }, body: JSON.stringify(body) };
  const response = await call("POST", "/api/access/forgotten?locale=da", init);
  return { status: response.status, body: await response.json() };
}

const forgets = (email: string) =>
  mailForgotten({ sql: world.sql, email, origin: ORIGIN, locale: "da", now: new Date() });

test("who has an account gets a mail with a link that works, and nobody else gets one", async () => {
  await forgets("mette@example.dk");
  expect(mail.received.map(({ to }) => to)).toEqual([["mette@example.dk"]]);
  const text = mail.received[0] ? textOf(mail.received[0]) : "";
  const secret = /https:\/\/kanaler\.example\.dk\/password#(\S+)/.exec(text)?.[1] ?? "";
  expect(await linkHolder(world.sql, secret, new Date())).toMatchObject({ kind: "reset", email: "mette@example.dk" });
});

test("the answer is the same for an account, a closed one, one of a provider, and none", async () => {
  const answers = [];
  for (const name of ["mette", "lukket", "ole", "nobody"]) answers.push(await ask({ email: `${name}@example.dk` }));
  expect(answers).toEqual(Array.from({ length: 4 }, () => ({ status: 200, body: { asked: true } })));
  await expect.poll(() => mail.received.length).toBe(1);
  expect(mail.received[0]?.to).toEqual(["mette@example.dk"]);
});

test("a closed account, one that a provider signs in, and a stranger get nothing", async () => {
  for (const name of ["lukket", "ole", "nobody"]) await forgets(`${name}@example.dk`);
  expect(mail.received).toEqual([]);
});

test("who was invited and never came gets in as well", async () => {
  await forgets("ny@example.dk");
  expect(mail.received).toHaveLength(1);
});

test("an address gets three an hour, whoever asks", async () => {
  for (let times = 0; times < 5; times++) await forgets("mette@example.dk");
  expect(mail.received).toHaveLength(3);
});

test("a place asks ten times an hour, whatever the address", async () => {
  const statuses: number[] = [];
  for (let times = 0; times < 11; times++) statuses.push((await ask({ email: `nobody${times}@example.dk` })).status);
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
  await world.sql`update rate_limit set last_request = last_request - 3601000`;
  expect((await ask({ email: "nobody@example.dk" })).status).toBe(200);
});

test("without a mail server there is no such thing; what is no address is refused", async () => {
  expect((await ask({ email: "mette" })).status).toBe(400);
  expect((await ask({ email: "mette@example.dk", role: "administrator" })).status).toBe(400);
  vi.unstubAllEnvs();
  expect((await ask({ email: "mette@example.dk" })).status).toBe(404);
});
