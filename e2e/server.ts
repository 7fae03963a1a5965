import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Server = { url: string; dataDir: string; stop: () => Promise<void> };

type Options = { own?: boolean; env?: Record<string, string> };

/** Starts the product as a user does, on a free port and a folder of its own; `own` opens the empty database. */
export async function startServer({ own = false, env = {} }: Options = {}): Promise<Server> {
  const dataDir = mkdtempSync(join(tmpdir(), "kanalbarometer-e2e-"));
  chmodSync(dataDir, 0o711); // so that PostgreSQL, which never runs as root, gets in
  const child = spawn(process.execPath, ["bin/start.mjs", ...(own ? ["--own"] : [])], {
    env: { ...process.env, DATABASE_URL: "", DATA_DIR: dataDir, HOST: "127.0.0.1", PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    return { url: await readyAt(child), dataDir, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address that the server prints when it is ready. */
async function readyAt(child: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        said = `${said}${text}`.slice(-10_000);
        const url = /is ready: (http:\S+)/.exec(said)?.[1];
        if (url) resolve(url);
      });
    }
    child.once("exit", (code) => reject(new Error(`The server ended with ${code} before it was ready:\n${said}`)));
  });
}
