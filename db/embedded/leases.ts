import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./lock";

/**
 * Who uses the server now: a file per process. The last to leave stops it, so that an import beside a
 * running page neither stops the page's server nor loses its own when the page is closed first.
 */
export function takeLease(home: string): { isLast: () => boolean; giveBack: () => void } {
  const folder = join(home, "users");
  const own = String(process.pid);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, own), "");
  const others = () => readdirSync(folder).filter((pid) => pid !== own);
  for (const pid of others()) if (!isAlive(Number(pid))) rmSync(join(folder, pid), { force: true });
  return {
    isLast: () => !others().some((pid) => isAlive(Number(pid))),
    giveBack: () => rmSync(join(folder, own), { force: true }),
  };
}
