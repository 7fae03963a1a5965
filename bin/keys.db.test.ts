import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveDatabase } from "@/db/client";
import type { TestDatabase } from "@/db/testing";
import { addressReader } from "@/lib/access/address";
import { openAuth, serveAuth } from "@/lib/access/auth";
import { visit } from "@/lib/access/visit";
import type { Visitor } from "@/lib/access/visitor";
import { call } from "@/lib/api/route-fixture";
import { testWorld } from "@/lib/reports/test-world";
import { gate } from "./gate";

const HEADER = "municipality,area,channel,month,count\n";
const BIRK = `${HEADER}0002,moving,self_service,2014-01,9\n0002,moving,phone,2014-01,11\n0002,not_stated,phone,2014-01,60\n`;
const ASK = `${HEADER}0001,moving,self_service,2014-01,12\n`;

const folder = mkdtempSync(join(tmpdir(), "kanalbarometer-keys-"));
let world: TestDatabase;
let server: Server;
let origin: string;

const ANNE: Visitor = {
  ...{ kind: "account", id: "anne", name: "Anne", email: "anne@example.dk", role: "administrator", municipalities: [] },
};

/** The gate before the product's own routes, as a server. */
beforeAll(async () => {
  world = await testWorld();
  serveDatabase(world);
  server = createServer((request, response) => void listener(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  const ways = { providers: [], oneClick: false };
  serveAuth(openAuth(world, { secret: "x".repeat(32), origin, ...ways }), ways);
  const place = { isLoopback: true, port, addressOf: addressReader(undefined) };
  const listener = gate((...to) => void routed(...to), { opened: world, readAccess: "public", ...place });
  writeFileSync(join(folder, "september.csv"), BIRK);
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function routed(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = "GET", url = "/" } = request;
  const body = method === "GET" ? {} : { body: Buffer.concat(chunks) };
  const headers = { "content-type": request.headers["content-type"] ?? "" };
  const answer = await call(method, url, { visitor: visit().visitor, headers, ...body });
  response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
  response.end(Buffer.from(await answer.arrayBuffer()));
}

type Made = { id: number; key: string; start: string; example: string; expiresAt: string };

async function makeKey(municipality = "0002", days: unknown = 30): Promise<Response> {
  const body = JSON.stringify({ municipality, name: "Fagsystem", days });
  return call("POST", "/api/access/keys?country=tt", { visitor: ANNE, headers: { origin }, body });
}

const made = async (municipality?: string): Promise<Made> => (await makeKey(municipality)).json();

const by = (key: string) => ({ authorization: `Bearer ${key}`, "content-type": "text/csv" });
const ask = (method: string, path: string, key: string, body?: string) =>
  fetch(`${origin}${path}`, { method, headers: by(key), ...(body && { body }) });

test("the example that comes with a key sends a file and saves it, as it is printed", async () => {
  const { example, key, start } = await made();
  expect(example).toContain(key);
  expect(key.startsWith(start)).toBe(true);
  const { stdout } = await promisify(execFile)("sh", ["-c", `${example} --silent`], { cwd: folder });
  expect(JSON.parse(stdout)).toMatchObject({ state: "committed", municipalities: ["0002"] });
  const [row] = await world.sql`select by, source from submission order by id desc limit 1`;
  expect(row).toEqual({ by: "Fagsystem", source: "api" });
  const [used] = await world.sql`select last_used_at is not null as used, hash from api_key where start = ${start}`;
  expect(used).toMatchObject({ used: true });
  expect(JSON.stringify(await world.sql`select * from api_key`)).not.toContain(key);
});

test("another municipality's file is refused, and nothing of it is kept", async () => {
  const { key } = await made();
  const before = await world.sql`select 1 from submission`;
  const response = await ask("POST", "/api/v1/submissions?country=tt", key, ASK);
  expect([response.status, (await response.json()).error.details]).toEqual([
    403,
    { reason: "municipality", foreign: ["0001"] },
  ]);
  expect(await world.sql`select 1 from submission`).toHaveLength(before.length);
});

test("another municipality's draft is not there: not to read, not to save, not to discard", async () => {
  const { key: asks } = await made("0001");
  const { key: birks } = await made("0002");
  const draft = await (await ask("POST", "/api/v1/submissions?country=tt", asks, ASK)).json();
  const path = `/api/v1/submissions/${draft.id}`;
  expect((await ask("GET", `${path}?country=tt`, asks)).status).toBe(200);
  expect((await ask("GET", `${path}?country=tt`, birks)).status).toBe(404);
  expect((await ask("GET", `${path}/file`, birks)).status).toBe(404);
  expect((await ask("POST", `${path}/commit`, birks, "{}")).status).toBe(404);
  expect((await ask("DELETE", path, birks)).status).toBe(404);
  expect((await ask("DELETE", path, asks)).status).toBe(200);
});

test("a key reads no figures, not even where everybody does, and administers nothing", async () => {
  const { key, id } = await made();
  for (const path of ["/api/v1/progress?country=tt", "/api/v1/league?country=tt", "/api/v1/versions?country=tt"])
    expect([path, (await ask("GET", path, key)).status]).toEqual([path, 403]);
  expect((await ask("POST", "/api/access/keys?country=tt", key, "{}")).status).toBe(403);
  expect((await ask("DELETE", `/api/access/keys/${id}`, key)).status).toBe(403);
});

test("a key never becomes a session", async () => {
  const { key } = await made();
  const response = await ask("GET", "/api/v1/submissions?country=tt", key);
  expect([response.status, response.headers.getSetCookie()]).toEqual([200, []]);
  expect(await world.sql`select 1 from session`).toHaveLength(0);
});

test("a key that is revoked, has run out, or is not quite it opens nothing", async () => {
  const { key, id } = await made();
  const list = () => ask("GET", "/api/v1/submissions?country=tt", key);
  expect((await list()).status).toBe(200);
  expect((await ask("GET", "/api/v1/submissions?country=tt", `${key}x`)).status).toBe(401);
  const revoke = () => call("DELETE", `/api/access/keys/${id}`, { visitor: ANNE });
  expect((await revoke()).status).toBe(200);
  expect((await list()).status).toBe(401);
  expect((await revoke()).status).toBe(409);

  const { key: old, id: oldId } = await made();
  await world.sql`update api_key set expires_at = now() where id = ${oldId}`;
  expect((await ask("GET", "/api/v1/submissions?country=tt", old)).status).toBe(401);
});

test("a key has one of the lengths that are offered, and a municipality that is there", async () => {
  for (const days of [0, -1, 31, 3650, "30", null])
    expect([days, (await makeKey("0002", days)).status]).toEqual([days, 400]);
  expect((await makeKey("0999")).status).toBe(404);
  const { expiresAt } = await made();
  expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(29.9 * 24 * 60 * 60 * 1000);
  expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(30 * 24 * 60 * 60 * 1000);
});
