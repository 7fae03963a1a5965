import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "../refusal";
import { type Binaries, program } from "./binaries";
import { freePort, readConnection, writeConnection } from "./connection";
import { disownPostmaster, type Postmaster, runningPostmaster } from "./postmaster";
import { serverUser } from "./user";

const PATIENCE = 15_000;
const PORT_PATIENCE = 3_000;
const LONG_LOG = 5_000_000;

export type Launch = { home: string; pgdata: string; binaries: Binaries; settings: Record<string, string> };

/** The server on this folder, ready for connections: the one that runs, or a new one. */
export async function runningServer(launch: Launch, onProgress: (message: string) => void): Promise<Postmaster> {
  const running = await settled(launch.pgdata, onProgress);
  return running ?? startServer(launch, onProgress);
}

/** Waits out a start or a stop that is under way; after a crash the start replays what was committed. */
async function settled(pgdata: string, onProgress: (message: string) => void): Promise<Postmaster | null> {
  const since = Date.now();
  for (let told = false; ; await sleep(20)) {
    const postmaster = runningPostmaster(pgdata);
    if (!postmaster || postmaster.status === "ready") return postmaster;
    if (!told && Date.now() - since > 2_000) {
      told = true;
      onProgress(`Waiting for PostgreSQL (${postmaster.status})`);
    }
  }
}

async function startServer(launch: Launch, onProgress: (message: string) => void): Promise<Postmaster> {
  const { home, pgdata } = launch;
  const until = Date.now() + PATIENCE;
  do {
    disownPostmaster(pgdata);
    const connection = readConnection(home);
    if (!connection)
      throw new Refusal(`${join(home, "connection.json")} is missing: it holds the password of ${pgdata}`);
    const port = await freePort(connection.port, PORT_PATIENCE);
    writeConnection(home, { ...connection, port });
    const ready = await untilReady(launched(launch, port), pgdata, onProgress);
    if (ready) return ready;
    // Sessions of a killed server may live on for a moment, and the port may have been taken meanwhile.
    await sleep(300);
  } while (Date.now() < until);
  const said = readFileSync(logFile(home), "utf8").trim().split("\n").slice(-6).join("\n");
  throw new Refusal(`PostgreSQL did not start. ${logFile(home)} ends with:\n${said}`);
}

/** Runs the server in a process group of its own, so that Ctrl-C in the terminal reaches only us. */
function launched({ home, pgdata, binaries, settings }: Launch, port: number): { exited: boolean } {
  const all = { port: String(port), listen_addresses: "127.0.0.1", unix_socket_directories: "", ...settings };
  const options = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openLog(home);
  const server = spawn(program(binaries, "postgres"), ["-D", pgdata, ...options], {
    ...serverUser(),
    cwd: "/",
    detached: true,
    windowsHide: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  server.unref();
  const state = { exited: false };
  for (const event of ["exit", "error"]) server.once(event, () => Object.assign(state, { exited: true }));
  return state;
}

async function untilReady(server: { exited: boolean }, pgdata: string, onProgress: (message: string) => void) {
  while (!server.exited) {
    const postmaster = await settled(pgdata, onProgress);
    if (postmaster) return postmaster;
    await sleep(20);
  }
  return null;
}

function logFile(home: string): string {
  return join(home, "postgres.log");
}

function openLog(home: string): number {
  const isLong = existsSync(logFile(home)) && statSync(logFile(home)).size > LONG_LOG;
  return openSync(logFile(home), isLong ? "w" : "a", 0o600);
}
