import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./lock";

/**
 * Who uses the server now: a file per process. The last to leave stops it, so that an import beside a
 * running page neither stops the page's server nor loses its own when the page is closed first.
 */
export function takeLease(home: string): Lease {
  const folder = join(home, "users");
  const own = join(folder, String(process.pid));
  mkdirSync(folder, { recursive: true });
  writeFileSync(own, "");
  let held = true;
  return {
    isHeld: () => held,
    isLast: () => livingUsers(home).every((pid) => pid === process.pid),
    giveBack: () => {
      held = false;
      rmSync(own, { force: true });
    },
  };
}

export type Lease = { isHeld: () => boolean; isLast: () => boolean; giveBack: () => void };

/** The processes that use the server in this folder; what killed ones left behind is removed. */
export function livingUsers(home: string): number[] {
  const folder = join(home, "users");
  if (!existsSync(folder)) return [];
  const [living, dead] = [[] as number[], [] as number[]];
  for (const pid of readdirSync(folder).map(Number)) (isAlive(pid) ? living : dead).push(pid);
  for (const pid of dead) rmSync(join(folder, String(pid)), { force: true });
  return living;
}
