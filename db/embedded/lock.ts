import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const HEARTBEAT = 1_000;
const FORGOTTEN = 10_000;

/**
 * Runs `work` while no other process on this machine runs its own under the same lock file.
 *
 * A killed holder leaves the file behind: it is taken over when its process is gone, or when it has not
 * been touched for ten seconds (after a restart of the machine its process id may belong to another).
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  while (!(await taken(file))) {
    await breakIfForgotten(file);
    await sleep(25);
  }
  const heartbeat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), HEARTBEAT);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    await rm(file, { force: true });
  }
}

/** Whether a process with this id runs; one that belongs to somebody else runs too. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, "EPERM");
  }
}

export function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

async function taken(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

async function breakIfForgotten(file: string): Promise<void> {
  const seen = await Promise.all([readFile(file, "utf8"), stat(file)]).catch(() => null);
  if (!seen) return; // released meanwhile
  const [holder, { mtimeMs }] = seen;
  const forgotten = Date.now() - mtimeMs > FORGOTTEN || (holder !== "" && !isAlive(Number(holder)));
  if (!forgotten) return;
  // Moved aside first: of several processes that find it forgotten, one succeeds.
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(() => {});
  await rm(aside, { force: true });
}
