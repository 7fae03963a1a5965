import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./lock";

const NO_PROCESS = 2 ** 31 - 2; // above every system's highest process id

/** A PostgreSQL that runs on a data folder, as its `postmaster.pid` tells. */
export type Postmaster = { pid: number; port: number; status: string };

/** The server that runs on this data folder; null when there is none, or when it was killed and left its file. */
export function runningPostmaster(pgdata: string): Postmaster | null {
  const file = join(pgdata, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port, , , , status] = readFileSync(file, "utf8").split("\n");
  const postmaster = { pid: Number(pid), port: Number(port), status: (status ?? "starting").trim() };
  return isAlive(postmaster.pid) && isOurs(postmaster.pid, pgdata) ? postmaster : null;
}

/**
 * Lets a new server start where `postmaster.pid` names a process that is not it (or one that died and was
 * never collected). Only the process id is made void: the rest of the file keeps PostgreSQL's own guard
 * against sessions that outlived their server.
 */
export function disownPostmaster(pgdata: string): void {
  const file = join(pgdata, "postmaster.pid");
  if (!existsSync(file)) return;
  const [, ...rest] = readFileSync(file, "utf8").split("\n");
  writeFileSync(file, [NO_PROCESS, ...rest].join("\n"));
}

/** Process ids are given again: after a restart of the machine the one in the file may be anybody's. */
function isOurs(pid: number, pgdata: string): boolean {
  try {
    return commandLine(pid).includes(pgdata);
  } catch {
    return true; // nothing to ask: better wait for a stranger than start a second server
  }
}

function commandLine(pid: number): string {
  if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  return execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
}
