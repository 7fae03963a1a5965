import { openDatabase } from "@/db/client";
import { administering, type EmbeddedServer, ensureDatabase, startEmbedded } from "@/db/embedded";
import { migrate } from "@/db/migrate";
import { Refusal } from "@/db/refusal";
import { seedRegisters } from "@/db/seed/registers";
import type { Config } from "@/lib/config";
import { addDemoCalendar } from "@/lib/demo/add-calendar";
import { seedDemo } from "@/lib/demo/seed-demo";

/**
 * Where the databases are, and how to leave. `open` answers the URL of one; without `which`, only where there is
 * no doubt. DATABASE_URL is one database, whatever `which` says.
 */
export type Store = {
  what: string;
  open: (which: Which | undefined) => Promise<string>;
  /** Starts the embedded server again where it was killed. */
  revive: () => Promise<void>;
  stop: () => Promise<void>;
};

/** The two databases of the embedded server; figures of one never meet those of the other. */
export type Which = "demo" | "own";

const NAMES = { demo: "kanalbarometer_demo", own: "kanalbarometer_own" };
const UNFINISHED = "kanalbarometer_demo_unfinished";

type Progress = (message: string) => void;

/** DATABASE_URL, or the embedded server, started or joined. */
export async function findStore(config: Config, onProgress: Progress): Promise<Store> {
  const { databaseUrl, dataDir } = config;
  if (databaseUrl) {
    const what = `PostgreSQL at ${new URL(databaseUrl).host} (DATABASE_URL)`;
    return { what, open: async () => databaseUrl, revive: async () => {}, stop: async () => {} };
  }
  const server = await startEmbedded({ dataDir, onProgress });
  const open = async (which: Which | undefined) => {
    const chosen = which ?? (await onlyOne(server));
    if (chosen === "demo") await ensureDemo(server, onProgress);
    else await ensureDatabase(server, NAMES.own);
    return server.url(NAMES[chosen]);
  };
  return { what: `PostgreSQL ${server.version} in ${server.home}`, open, revive: server.revive, stop: server.stop };
}

/** Brings schema and registers up to date. */
export async function prepareStore(url: string, onProgress: Progress): Promise<void> {
  const { db, sql, close } = openDatabase(url, { max: 2 });
  try {
    const count = await migrate(sql);
    if (count > 0) onProgress(`Schema brought up to date (${count} migrations)`);
    await seedRegisters(db);
  } finally {
    await close();
  }
}

/** A demo that was filled by an earlier release gets the groups and events that it never had. */
async function completeDemo(url: string): Promise<void> {
  const { sql, close } = openDatabase(url, { max: 2 });
  try {
    await migrate(sql);
    await addDemoCalendar(sql);
  } finally {
    await close();
  }
}

async function onlyOne(server: EmbeddedServer): Promise<Which> {
  const [own] = await administering(
    server.url("postgres"),
    (sql) => sql`select 1 from pg_database where datname = ${NAMES.own}`,
  );
  if (own)
    throw new Refusal("There are two databases here. Say which: --own for your own figures, --demo for the demo data.");
  return "demo";
}

/** Filled aside and renamed when complete: a demo that was interrupted is started anew, never shown half. */
async function ensureDemo(server: EmbeddedServer, onProgress: Progress): Promise<void> {
  const [found] = await administering(
    server.url("postgres"),
    (sql) => sql`select 1 from pg_database where datname = ${NAMES.demo}`,
  );
  if (found) return completeDemo(server.url(NAMES.demo));
  onProgress("Filling the demo database (once)");
  await administering(server.url("postgres"), (sql) => sql`drop database if exists ${sql(UNFINISHED)} with (force)`);
  await ensureDatabase(server, UNFINISHED);
  await prepareStore(server.url(UNFINISHED), onProgress);
  const { sql, close } = openDatabase(server.url(UNFINISHED));
  try {
    await seedDemo(sql, onProgress);
  } finally {
    await close();
  }
  await administering(
    server.url("postgres"),
    (sql) => sql`alter database ${sql(UNFINISHED)} rename to ${sql(NAMES.demo)}`,
  );
}
