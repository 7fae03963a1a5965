import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import postgres from "postgres";
import { type Binaries, findBinaries, program, usableBinaries } from "./embedded/binaries";
import { prepareCluster, SUPERUSER } from "./embedded/cluster";
import { type Connection, readConnection } from "./embedded/connection";
import { findHome } from "./embedded/home";
import { takeLease } from "./embedded/leases";
import { withLock } from "./embedded/lock";
import { runningPostmaster } from "./embedded/postmaster";
import { runningServer } from "./embedded/start";
import { serverUser } from "./embedded/user";
import { Refusal } from "./refusal";

/** A PostgreSQL of our own. */
export type EmbeddedServer = {
  url: (database: string) => string;
  version: string;
  home: string;
  /** Starts it again where it was killed. */
  revive: () => Promise<void>;
  /** Gives it back: it goes on for as long as another process uses it. */
  stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  dataDir: string;
  /** A folder with bin/postgres instead of the packaged one, such as /usr/lib/postgresql/15. */
  binaries?: string;
  settings?: Record<string, string>;
  onProgress?: (message: string) => void;
};

const SETTINGS = { timezone: "UTC", lc_messages: "C", jit: "off", max_wal_size: "2GB" };

/**
 * Starts PostgreSQL on a data folder, or joins the one that runs there. After a `kill -9` of this process or
 * of the server, the next call finds or mends what is left.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { onProgress = () => {} } = options;
  const home = findHome(options.dataDir);
  const locked = <T>(work: () => Promise<T>) => withLock(join(home, "lock"), work);
  return locked(async () => {
    const binaries = options.binaries ? usableBinaries(options.binaries) : findBinaries(home);
    const pgdata = await prepareCluster(home, binaries, onProgress);
    const launch = { home, pgdata, binaries, settings: { ...SETTINGS, ...options.settings } };
    const lease = takeLease(home);
    await runningServer(launch, onProgress).catch((error) => {
      lease.giveBack();
      throw error;
    });
    const connection = connectionOf(home);
    return {
      url: (database) => urlOf(connection, database),
      version: binaries.version,
      home,
      revive: async () => {
        if (runningPostmaster(pgdata)) return;
        await locked(async () => lease.isHeld() && (await runningServer(launch, onProgress)));
      },
      stop: () =>
        locked(async () => {
          if (lease.isHeld() && lease.isLast()) await stopServer(binaries, pgdata);
          lease.giveBack();
        }),
    };
  });
}

/** Makes the database where it is not there yet, and says whether it did. */
export async function ensureDatabase(server: EmbeddedServer, name: string): Promise<boolean> {
  return administering(server.url("postgres"), async (sql) => {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!found) await sql`create database ${sql(name)}`;
    return !found;
  });
}

/** Runs statements that belong to no database: create, drop, rename. */
export async function administering<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

async function stopServer(binaries: Binaries, pgdata: string): Promise<void> {
  const stop = ["stop", "-D", pgdata, "-m", "fast", "-w", "-t", "60"];
  await promisify(execFile)(program(binaries, "pg_ctl"), stop, { ...serverUser(), cwd: "/" }).catch(() => {}); // gone already
}

function connectionOf(home: string): Connection {
  const connection = readConnection(home);
  if (!connection)
    throw new Refusal(`${join(home, "connection.json")} is missing: it holds the password of the database`);
  return connection;
}

function urlOf({ port, password }: Connection, database: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}
