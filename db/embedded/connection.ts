import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** How to reach the server: the same from start to start, where the port is still free. */
export type Connection = { port: number; password: string };

export function readConnection(home: string): Connection | null {
  const file = join(home, "connection.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

export function writeConnection(home: string, connection: Connection): void {
  const file = join(home, "connection.json");
  writeFileSync(`${file}.new`, JSON.stringify(connection), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export function newPassword(): string {
  return randomBytes(24).toString("base64url");
}

/**
 * `wanted` where nobody listens on it within `patience` milliseconds, otherwise any free port. The processes of a server
 * that was killed hold its port until they notice; whoever is connected knows that port and no other.
 */
export async function freePort(wanted = 0, patience = 0): Promise<number> {
  const until = Date.now() + patience;
  for (;;) {
    const port = await portIfFree(wanted);
    if (port !== null) return port;
    if (Date.now() >= until) return freePort();
    await sleep(50);
  }
}

/** The port, taken for a moment and let go again; null where somebody else has it. */
async function portIfFree(wanted: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => (wanted === 0 ? reject(error) : resolve(null)));
    probe.listen(wanted, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : wanted));
    });
  });
}
