import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { config } from "@/lib/config";
import { administering, type EmbeddedServer, ensureDatabase, startEmbedded } from "./embedded";
import { runningPostmaster } from "./embedded/postmaster";

let dataDir: string;
let servers: EmbeddedServer[];

beforeEach(() => {
  servers = [];
  dataDir = mkdtempSync(join(tmpdir(), "kanalbarometer-embedded-"));
  chmodSync(dataDir, 0o711);
});

afterEach(async () => {
  for (const server of servers) await server.stop();
  for (const { home } of servers) rmSync(home, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
});

async function started(): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir, binaries: config().testPostgresBin });
  servers.push(server);
  return server;
}

async function answers(server: EmbeddedServer): Promise<boolean> {
  const [row] = await administering(server.url("postgres"), (sql) => sql`select true as yes`);
  return row?.yes === true;
}

const postmaster = (server: EmbeddedServer) => runningPostmaster(join(server.home, "postgres"));

test("a server starts from nothing, listens on the loopback address with a password of its own, and stops", async () => {
  const server = await started();
  expect(await answers(server)).toBe(true);
  const url = new URL(server.url("postgres"));
  expect(url.hostname).toBe("127.0.0.1");
  url.password = "guessed";
  await expect(administering(url.href, (sql) => sql`select 1`)).rejects.toThrow("password authentication failed");
  expect(statSync(join(server.home, "connection.json")).mode & 0o777).toBe(0o600);
  await server.stop();
  expect(postmaster(server)).toBeNull();
});

test("a second process joins the server that runs, and the first to leave does not stop it", async () => {
  const server = await started();
  const users = join(server.home, "users");
  writeFileSync(join(users, String(process.ppid)), ""); // the process that runs the tests, as another user
  expect((await started()).url("x")).toBe(server.url("x"));
  await server.stop();
  expect(postmaster(server)?.status).toBe("ready");
  rmSync(join(users, String(process.ppid)));
  await started();
});

test("what was committed is there after the server was killed, and after a stranger took its process id", async () => {
  const first = await started();
  await ensureDatabase(first, "kept");
  await administering(first.url("kept"), (sql) => sql`create table kept as select 42 as answer`);
  process.kill(postmaster(first)?.pid ?? 0, "SIGKILL");
  const lockFile = join(first.home, "postgres", "postmaster.pid");
  while (postmaster(first)) await sleep(20);
  const [, ...rest] = readFileSync(lockFile, "utf8").split("\n");
  writeFileSync(lockFile, [process.pid, ...rest].join("\n"));
  const second = await started();
  const [row] = await administering(second.url("kept"), (sql) => sql`select answer from kept`);
  expect(row?.answer).toBe(42);
});

test("a server that was killed while it is used is started again, where it was", async () => {
  const server = await started();
  process.kill(postmaster(server)?.pid ?? 0, "SIGKILL");
  while (postmaster(server)) await sleep(20);
  await server.revive();
  expect(await answers(server)).toBe(true);
  await server.stop();
  await server.revive();
  expect(postmaster(server)).toBeNull();
});

test("a start that was killed half-way leaves nothing that stops the next one", async () => {
  writeFileSync(join(dataDir, "lock"), "999999999");
  writeFileSync(join(dataDir, "postgres.unfinished"), "half a folder");
  expect(await answers(await started())).toBe(true);
});

test("the data of another PostgreSQL is refused, with the way out", async () => {
  const server = await started();
  await server.stop();
  writeFileSync(join(server.home, "postgres", "PG_VERSION"), "9\n");
  await expect(started()).rejects.toThrow(/npm run backup .* npm run restore/);
});

test.runIf(process.getuid?.() === 0)(
  "under a folder for root alone the data is kept outside, and found again",
  async () => {
    chmodSync(dataDir, 0o700);
    const server = await started();
    expect(server.home.startsWith(dataDir)).toBe(false);
    await ensureDatabase(server, "kept");
    await server.stop();
    expect(existsSync(join(dataDir, "postgres"))).toBe(false);
    const again = await started();
    expect(again.home).toBe(server.home);
    expect(await ensureDatabase(again, "kept")).toBe(false);
  },
);

test("a folder without PostgreSQL is a message that names DATABASE_URL", async () => {
  await expect(startEmbedded({ dataDir, binaries: dataDir })).rejects.toThrow("DATABASE_URL");
});
