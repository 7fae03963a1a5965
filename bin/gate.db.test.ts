import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { TestDatabase } from "@/db/testing";
import { addressReader } from "@/lib/access/address";
import { openAuth, serveAuth } from "@/lib/access/auth";
import type { ReadAccess } from "@/lib/access/rights";
import { hashOf } from "@/lib/access/secret";
import { visit } from "@/lib/access/visit";
import { testWorld } from "@/lib/reports/test-world";
import { gate } from "./gate";

const PASSWORD = "fire heste ser en grøn pram";
const SECRET = "a secret of at least thirty-two characters";

let world: TestDatabase;
let server: Server;
let origin: string;
let readAccess: ReadAccess;

/** Answers with who was let in, and to what. */
beforeAll(async () => {
  world = await testWorld();
  server = createServer((request, response) => void listener(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  const auth = openAuth(world, { secret: SECRET, origin, providers: [], oneClick: false });
  serveAuth(auth, { providers: [], oneClick: false });
  const place = { isLoopback: true, port, addressOf: addressReader(undefined) };
  const inside = gate(
    (request, response) => {
      const { visitor } = visit();
      response.end(JSON.stringify({ url: request.url, who: visitor.kind }));
    },
    {
      ...{ opened: world, ...place },
      get readAccess() {
        return readAccess;
      },
    },
  );
  const listener = (...[request, response]: Parameters<typeof inside>) => inside(request, response);
  const { hash } = (await auth.$context).password;
  const hashed = await hash(PASSWORD);
  for (const role of ["manager", "reporter", "administrator"]) {
    const email = `${role}@example.dk`;
    await world.sql`insert into account (id, name, email, role) values (${role}, ${role}, ${email}, ${role})`;
    await world.sql`
      insert into credential (id, user_id, provider_id, account_id, password)
      values (${role}, ${role}, 'credential', ${role}, ${hashed})`;
  }
});
afterAll(() => server.close());

beforeEach(async () => {
  readAccess = "members";
  await world.sql`delete from rate_limit`;
  await world.sql`delete from sign_in_failure`;
});

const OWN = () => ({ origin, "content-type": "application/json" });

async function ask(method: string, path: string, headers: Record<string, string> = {}, body?: string) {
  const response = await fetch(`${origin}${path}`, { method, headers, redirect: "manual", ...(body && { body }) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text.startsWith("{") ? JSON.parse(text) : text };
}

const attempt = (email: string, password: string, headers: Record<string, string> = OWN()) =>
  ask("POST", "/api/auth/sign-in/email", headers, JSON.stringify({ email, password }));

async function cookieOf(role: string): Promise<string> {
  const { headers } = await attempt(`${role}@example.dk`, PASSWORD);
  return headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

const audits = async () => world.sql`select actor, action, subject, outcome, address from audit order by id`;

test("nobody is sent to sign in, with the way back; an API caller is told so", async () => {
  const page = await ask("GET", "/dk/history?page=2");
  expect([page.status, page.headers.get("location")]).toEqual([303, "/sign-in?next=%2Fdk%2Fhistory%3Fpage%3D2"]);
  const api = await ask("GET", "/api/v1/versions");
  expect([api.status, api.body.error.code]).toEqual([401, "unauthenticated"]);
});

test("figures are for members, unless they are public", async () => {
  expect((await ask("GET", "/dk/league")).status).toBe(303);
  readAccess = "public";
  expect((await ask("GET", "/dk/league")).body).toMatchObject({ who: "nobody", url: "/dk/league" });
  expect((await ask("GET", "/dk/submissions")).status).toBe(303);
});

test("a path hides nothing behind another spelling", async () => {
  readAccess = "public";
  for (const path of ["/dk/%68istory", "/dk/history/", "/dk/%2e/history"])
    expect([path, (await ask("GET", path)).status]).toEqual([path, 303]);
  for (const path of ["/dk%2fhistory", "/dk/history.rsc", "/dk/his%5Ctory", "/dk/%", "//dk/history"])
    expect([path, (await ask("GET", path)).body.url]).toEqual([path, "/_not-found"]);
});

test("how Next talks to itself is not taken from outside", async () => {
  readAccess = "public";
  const { body } = await ask("GET", "/dk/league", { "x-matched-path": "/dk/history", "x-invoke-path": "/dk/history" });
  expect(body.url).toBe("/dk/league");
});

test("who signs in is let in, gets a new session each time, and a cookie that no script reads", async () => {
  const before = "kanalbarometer.session_token=chosen-by-somebody.else";
  const { status, headers } = await attempt("Manager@Example.dk", PASSWORD, { ...OWN(), cookie: before });
  const [cookie = ""] = headers.getSetCookie();
  expect(status).toBe(200);
  expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/);
  expect(cookie).not.toContain("chosen-by-somebody");
  const [own = ""] = cookie.split(";");
  expect((await ask("GET", "/dk/history", { cookie: own })).body).toMatchObject({ who: "account" });
  expect(await cookieOf("manager")).not.toBe(own);
});

test("a tampered cookie is nobody's", async () => {
  const cookie = await cookieOf("administrator");
  const forged = cookie.replace(/.(?=\.)/, (letter) => (letter === "a" ? "b" : "a"));
  expect(forged).not.toBe(cookie);
  expect((await ask("GET", "/dk/history", { cookie: forged })).status).toBe(303);
});

test("a session ends on the server: after signing out, when the account is closed, when it has run out", async () => {
  const out = await cookieOf("manager");
  expect((await ask("POST", "/api/auth/sign-out", { ...OWN(), cookie: out }, "{}")).status).toBe(200);
  expect((await ask("GET", "/dk/history", { cookie: out })).status).toBe(303);

  const closed = await cookieOf("manager");
  await world.sql`update account set closed_at = now() where id = 'manager'`;
  expect((await ask("GET", "/dk/history", { cookie: closed })).status).toBe(303);
  expect((await attempt("manager@example.dk", PASSWORD)).status).toBe(401);
  await world.sql`update account set closed_at = null where id = 'manager'`;

  const old = await cookieOf("manager");
  await world.sql`update session set expires_at = now() - interval '1 second'`;
  expect((await ask("GET", "/dk/history", { cookie: old })).status).toBe(303);
});

test("a session that is prolonged goes on, and is no new sign-in", async () => {
  const cookie = await cookieOf("manager");
  await world.sql`update session set updated_at = now() - interval '1 hour', expires_at = now() + interval '11 hours'`;
  await world.sql`update account set last_sign_in_at = '2026-01-01' where id = 'manager'`;
  expect((await ask("GET", "/dk/history", { cookie })).body).toMatchObject({ who: "account" });
  const [found] = await world.sql`
    select max(s.expires_at) > now() + interval '11.5 hours' as prolonged, max(a.last_sign_in_at) < '2026-01-03' as same
    from session s join account a on a.id = s.user_id where s.user_id = 'manager'`;
  expect(found).toEqual({ prolonged: true, same: true });
});

test("a role sees what is its own and nothing else", async () => {
  const manager = { cookie: await cookieOf("manager") };
  expect((await ask("GET", "/dk/submissions/form", manager)).body).toMatchObject({
    url: "/no-access?from=%2Fdk%2Fsubmissions%2Fform",
    who: "account",
  });
  expect((await ask("GET", "/dk/submissions/form", manager)).status).toBe(403);
  const write = await ask("POST", "/api/v1/submissions", { ...manager, ...OWN() }, "x");
  expect([write.status, write.body.error.code]).toEqual([403, "forbidden"]);
  const reporter = { cookie: await cookieOf("reporter") };
  expect((await ask("POST", "/api/v1/groups", { ...reporter, ...OWN() }, "{}")).status).toBe(403);
  expect((await ask("POST", "/api/v1/submissions", { ...reporter, ...OWN() }, "x")).status).toBe(200);
});

test.each([
  ["another site's page", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, "origin"],
  ["another port of this machine", { origin: "http://127.0.0.1:1" }, "origin"],
  ["a form without an origin", { origin: "null" }, "origin"],
  ["a request that does not say", {}, "origin"],
])("a cookie changes nothing from %s", async (_, headers, reason) => {
  const cookie = await cookieOf("administrator");
  const sent = await ask("POST", "/api/v1/submissions", { ...(headers as Record<string, string>), cookie }, "x");
  expect([sent.status, sent.body.error.details]).toEqual([403, { reason }]);
  expect((await attempt("manager@example.dk", PASSWORD, headers as Record<string, string>)).status).toBe(403);
});

test("a wrong password says the same of everybody, and every further one takes longer", async () => {
  const known = await attempt("manager@example.dk", "wrong");
  const unknown = await attempt("nobody@example.dk", "wrong");
  expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
  for (const email of ["manager@example.dk", "nobody@example.dk"]) {
    await world.sql`delete from rate_limit`;
    for (let tries = 1; tries < 5; tries++) await attempt(email, "wrong");
    const waiting = await attempt(email, PASSWORD);
    expect([waiting.status, waiting.body.code]).toEqual([429, "WAIT"]);
    expect(waiting.body.seconds).toBeGreaterThan(20);
  }
  await world.sql`update sign_in_failure set last_at = now() - interval '1 hour'`;
  await world.sql`delete from rate_limit`;
  expect((await attempt("manager@example.dk", PASSWORD)).status).toBe(200);
  expect(await world.sql`select 1 from sign_in_failure where email = 'manager@example.dk'`).toHaveLength(0);
});

test("an address that tries many accounts is slowed down", async () => {
  const tries = Array.from({ length: 11 }, (_, index) => `someone${index}@example.dk`);
  const statuses: number[] = [];
  for (const email of tries) statuses.push((await attempt(email, "wrong")).status);
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
});

test("nobody signs up, changes a role, or reaches what has no door", async () => {
  const cookie = await cookieOf("manager");
  for (const path of ["sign-up/email", "update-user", "change-email", "delete-user", "link-social", "get-session"]) {
    const body = JSON.stringify({ email: "x@example.dk", password: PASSWORD, name: "X", role: "administrator" });
    const answer = await ask("POST", `/api/auth/${path}`, { ...OWN(), cookie }, body);
    expect([path, answer.body.url]).toEqual([path, "/api/v1/not-found"]);
  }
  expect(await world.sql`select role from account where id = 'manager'`).toEqual([{ role: "manager" }]);
});

test("a new password is a good one", async () => {
  const cookie = await cookieOf("reporter");
  const change = (newPassword: string) =>
    ask(
      "POST",
      "/api/auth/change-password",
      { ...OWN(), cookie },
      JSON.stringify({ currentPassword: PASSWORD, newPassword }),
    );
  expect((await change("Reporter12345")).body.code).toBe("PASSWORD_GUESSABLE");
  expect((await change("kort")).status).toBe(400);
});

test("a key sends submissions, reads no figures, and is no session", async () => {
  const [place] = await world.sql<{ id: number }[]>`select id from municipality where code = '0002'`;
  const keys = { good: "now() + interval '1 day'", expired: "now() - interval '1 day'" };
  for (const [name, until] of Object.entries(keys))
    await world.sql`
      insert into api_key (hash, start, name, municipality_id, created_by, created_at, expires_at)
      values (${hashOf(name)}, 'kb_', ${name}, ${place?.id ?? 0}, 'A', now(), ${world.sql.unsafe(until)})`;
  const by = (key: string) => ({ authorization: `Bearer ${key}` });
  expect((await ask("POST", "/api/v1/submissions", by("good"), "x")).body).toMatchObject({ who: "key" });
  expect((await ask("GET", "/api/v1/progress", by("good"))).status).toBe(403);
  expect((await ask("GET", "/account", by("good"))).status).toBe(403);
  const cookie = await cookieOf("administrator");
  expect((await ask("GET", "/dk/history", { ...by("wrong"), cookie })).status).toBe(401);
  expect((await ask("POST", "/api/v1/submissions", by("expired"), "x")).status).toBe(401);
  await world.sql`update api_key set revoked_at = now() where name = 'good'`;
  expect((await ask("GET", "/api/v1/submissions", by("good"))).status).toBe(401);
});

test("what is done and what is refused is written down, with who and from where; the log is only added to", async () => {
  const from = (await audits()).length;
  await attempt("reporter@example.dk", "wrong");
  const cookie = await cookieOf("reporter");
  await ask("POST", "/api/v1/submissions", { ...OWN(), cookie }, "x");
  await ask("DELETE", "/api/v1/groups/1", { ...OWN(), cookie });
  await expect.poll(async () => (await audits()).length).toBe(from + 4);
  const line = (row: object) => ({ address: "127.0.0.1", ...row });
  expect((await audits()).slice(from)).toEqual([
    line({ actor: null, action: "sign-in", subject: "reporter@example.dk", outcome: "refused" }),
    line({ actor: "reporter@example.dk", action: "sign-in", subject: "reporter@example.dk", outcome: "done" }),
    line({ actor: "reporter@example.dk", action: "submission-send", subject: "/api/v1/submissions", outcome: "done" }),
    line({ actor: "reporter@example.dk", action: "group", subject: "/api/v1/groups/1", outcome: "refused" }),
  ]);
  for (const change of ["update audit set actor = 'x'", "delete from audit", "truncate audit"])
    await expect(world.sql.unsafe(change)).rejects.toThrow("only ever added to");
});

test("a sign-in that is too large, or does not say how large it is, is not read", async () => {
  const large = await attempt("manager@example.dk", "x".repeat(20_000));
  expect([large.status, large.body.error.code]).toEqual([413, "too-large"]);
});
