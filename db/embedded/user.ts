import { chownSync, lstatSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** PostgreSQL refuses to run as root; 65534 is "nobody", which every Linux has without anyone being added. */
const NOBODY = 65534;

/** Who runs the server: nobody when this process is root, otherwise this process's own user (undefined). */
export function serverUser(): { uid: number; gid: number } | undefined {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : undefined;
}

/** Whether the server's user may pass through every folder above `path`. */
export function isReachable(path: string): boolean {
  const user = serverUser();
  if (!user) return true;
  return ancestors(path).every((folder) => {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    return (mode & bit) !== 0;
  });
}

/** Gives a file, or a folder with all that is in it, to the server's user. */
export function giveToServerUser(path: string): void {
  const user = serverUser();
  if (!user) return;
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chownSync(path, user.uid, user.gid);
  if (entry.isDirectory()) for (const name of readdirSync(path)) giveToServerUser(join(path, name));
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [...ancestors(parent), parent];
}
