import { readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { livingUsers } from "./embedded/leases";
import { runningPostmaster } from "./embedded/postmaster";

export const TEST_FOLDER = "kanalbarometer-test-";
const MINUTES_10 = 600_000;

/** Takes away the servers of test runs that were killed: nobody else would. */
export function sweepTestServers(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(TEST_FOLDER))) {
    const home = join(tmpdir(), name);
    const isBeingMade = Date.now() - statSync(home).mtimeMs < MINUTES_10;
    if (isBeingMade || livingUsers(home).length > 0) continue;
    const orphan = runningPostmaster(join(home, "postgres"));
    if (orphan) process.kill(orphan.pid, "SIGQUIT");
    rmSync(home, { recursive: true, force: true });
  }
}
