import { execFile } from "node:child_process";
import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { openDatabase } from "@/db/client";
import { administering, type EmbeddedServer, ensureDatabase, startEmbedded } from "@/db/embedded";
import { migrate } from "@/db/migrate";
import { seedRegisters } from "@/db/seed/registers";
import { median } from "./median";
import { registerNation, writeNation } from "./nation";

const TEMPLATE = "nation";
const [FROM, TO] = ["2010-01", "2024-11"] as const;
const LAST = "2024-12";

type Load = { seconds: number; reading: number; megabytes: number };

type Measuring = { runs: number; say: (line: string) => void };

/** Bulk load, through reading, checks, history and rollups, beside COPY of the same file into a plain table. */
export async function measureLoad({ runs, say }: Measuring): Promise<void> {
  await onServer(async (server, folder) => {
    const bulk = join(folder, "bulk.csv");
    const rows = await writeNation(bulk, FROM, LAST);
    say(`${rows} rows, ${(statSync(bulk).size / 1e6).toFixed(0)} MB`);
    const loads: (Load & { copy: number; stored: number })[] = [];
    for (let run = 1; run <= runs; run++) loads.push(await measureOnce(server, bulk, say));
    report(rows, loads, say);
  });
}

/** A nation's month, after fifteen years of them. */
export async function measureMonth({ runs, say }: Measuring): Promise<void> {
  await onServer(async (server, folder) => {
    const [before, month] = [join(folder, "before.csv"), join(folder, "month.csv")];
    const rows = await writeNation(before, FROM, TO);
    await writeNation(month, LAST, LAST);
    const seconds: number[] = [];
    for (let run = 1; run <= runs; run++) {
      // In one process, as in a server that has taken files before.
      seconds.push((await onFresh(server, (url) => loadOnce(url, before, month))).seconds);
    }
    say(`a nation's month after ${rows} rows: ${median(seconds).toFixed(2)} s (at most 0.50)`);
  });
}

async function onServer(work: (server: EmbeddedServer, folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kanalbarometer-bench-"));
  const server = await startEmbedded({ dataDir: join(folder, "postgres") });
  try {
    await prepareTemplate(server);
    await work(server, folder);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureOnce(server: EmbeddedServer, path: string, say: (line: string) => void) {
  const copy = await onFresh(server, (url) => copyPlain(url, path));
  const load = await onFresh(server, async (url) => {
    const before = await storedBytes(url);
    const once = await loadOnce(url, path);
    return { ...once, stored: (await storedBytes(url)) - before };
  });
  say(
    `copy ${copy.toFixed(2)} s, load ${load.seconds.toFixed(2)} s (reading ${load.reading.toFixed(2)} s), ${load.megabytes} MB`,
  );
  return { ...load, copy };
}

function report(rows: number, loads: (Load & { copy: number; stored: number })[], say: (line: string) => void): void {
  const of = (pick: (load: (typeof loads)[number]) => number) => median(loads.map(pick));
  const ratio = of(({ seconds }) => seconds) / of(({ copy }) => copy);
  say(`load / copy ${ratio.toFixed(2)} (at most 0.80)`);
  say(`memory ${Math.max(...loads.map(({ megabytes }) => megabytes))} MB (at most 512)`);
  say(`stored ${(of(({ stored }) => stored) / rows).toFixed(1)} MB per million cells (at most 8)`);
}

async function loadOnce(url: string, ...paths: string[]): Promise<Load> {
  const script = join(__dirname, "load-once.ts");
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script, url, ...paths]);
  return JSON.parse(stdout);
}

async function copyPlain(url: string, path: string): Promise<number> {
  const { sql, close } = openDatabase(url);
  await sql`create table plain (municipality text, area text, channel text, month text, count int)`;
  const start = performance.now();
  await sql.begin(async (tx) => {
    const stream = await tx`copy plain from stdin (format csv, header)`.writable();
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), stream);
  });
  const seconds = (performance.now() - start) / 1000;
  await close();
  return seconds;
}

async function storedBytes(url: string): Promise<number> {
  const { sql, close } = openDatabase(url);
  const [row] = await sql<{ bytes: number }[]>`
    select sum(pg_total_relation_size(oid))::float8 as bytes from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace`;
  await close();
  return row?.bytes ?? 0;
}

async function prepareTemplate(server: EmbeddedServer): Promise<void> {
  await ensureDatabase(server, TEMPLATE);
  const { db, sql, close } = openDatabase(server.url(TEMPLATE));
  await migrate(sql);
  await seedRegisters(db);
  await registerNation(sql);
  await close();
}

async function onFresh<T>(server: EmbeddedServer, work: (url: string) => Promise<T>): Promise<T> {
  await administering(server.url("postgres"), async (sql) => {
    await sql`drop database if exists measured`;
    await sql`create database measured template ${sql(TEMPLATE)}`;
    await sql`checkpoint`;
  });
  return work(server.url("measured"));
}
