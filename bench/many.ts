import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { sql } from "drizzle-orm";
import { type Database, openDatabase } from "@/db/client";
import { ensureDatabase, startEmbedded } from "@/db/embedded";
import { migrate } from "@/db/migrate";
import { seedRegisters } from "@/db/seed/registers";
import { leaguePage } from "@/lib/reports/league/league-page";
import { municipalityReport } from "@/lib/reports/municipality/municipality";
import { overviewReport } from "@/lib/reports/overview/overview";
import { scopeReport } from "@/lib/reports/scope";
import { median } from "./median";
import { registerPlaces, reportPlaces, TODAY } from "./places";

const COUNTRIES = [
  ["xa", 98],
  ["xb", 10_000],
] as const;

type Screen = (db: Database, country: string) => Promise<unknown>;

const WINDOW = { measure: "digital", window: "rolling12", today: TODAY } as const;

/** What each screen asks before it can be drawn. */
const SCREENS: Record<string, Screen> = {
  Overblik: (db, country) => Promise.all([sent(db, country), overviewReport(db, { country, ...WINDOW })]),
  "a dashboard": (db, country) =>
    Promise.all([sent(db, country), municipalityReport(db, { country, municipality: "10042", ...WINDOW })]),
  "a league page": (db, country) =>
    Promise.all([sent(db, country), leaguePage(db, { country, ...WINDOW, page: 1, pageSize: 100 })]),
};

/** What of the frame is sent to the browser. */
async function sent(db: Database, country: string): Promise<unknown> {
  const { choices } = await scopeReport(db, country);
  return choices;
}

/** Overblik, a dashboard and an unfiltered league page of 98 municipalities beside the same of 10,000. */
export async function measureMany({ runs, say }: { runs: number; say: (line: string) => void }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kanalbarometer-bench-"));
  const server = await startEmbedded({ dataDir: join(folder, "postgres") });
  try {
    await ensureDatabase(server, "many");
    await prepare(server.url("many"), folder);
    for (const [name, screen] of Object.entries(SCREENS)) {
      say(`${name}: ${await compared(server.url("many"), screen, runs)} (at most 2)`);
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function prepare(url: string, folder: string): Promise<void> {
  const { db, sql, close } = openDatabase(url);
  await migrate(sql);
  await seedRegisters(db);
  for (const [country, count] of COUNTRIES) {
    await registerPlaces({ db, sql }, country, count);
    await reportPlaces({ db, sql }, { country, count, path: join(folder, "part.csv") });
  }
  await sql`vacuum analyze`;
  await close();
}

type Taken = { first: number; again: number; bytes: number };

/** The few and the many in turn: a version's first answer, with nothing kept, and the answers after it. */
async function compared(url: string, screen: Screen, runs: number): Promise<string> {
  const taken: Record<string, Taken[]> = {};
  // the first round is for the compiler
  for (let run = 0; run <= runs; run++) {
    for (const [country] of COUNTRIES) {
      const { db, close } = openDatabase(url); // a database of its own keeps nothing yet
      await db.execute(sql`select 1`);
      const [first, answer] = await timed(() => screen(db, country));
      const after: number[] = [];
      for (let round = 0; round < 5; round++) after.push((await timed(() => screen(db, country)))[0]);
      const bytes = JSON.stringify(answer).length;
      if (run > 0) taken[country] = [...(taken[country] ?? []), { first, again: median(after), bytes }];
      await close();
    }
  }
  const of = (country: string, pick: (one: Taken) => number) => median((taken[country] ?? []).map(pick));
  const ratio = (pick: (one: Taken) => number) => {
    const [few, many] = [of("xa", pick), of("xb", pick)];
    return { few, many, times: (many / few).toFixed(1) };
  };
  const [again, first, bytes] = [ratio((one) => one.again), ratio((one) => one.first), ratio((one) => one.bytes)];
  const ms = ({ few, many }: { few: number; many: number }) => `${few.toFixed(1)} → ${many.toFixed(1)} ms`;
  const kilobytes = `${Math.round(bytes.few / 1000)} → ${Math.round(bytes.many / 1000)} kB`;
  return `${again.times} × (${ms(again)}); a version's first answer ${first.times} × (${ms(first)}); ${kilobytes}`;
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const start = performance.now();
  const answer = await work();
  return [performance.now() - start, answer];
}
