import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { giveToServerUser, isReachable } from "./user";

const POINTER = "moved-to";

/**
 * Where the server keeps its things: the data folder, or one outside where the server's user cannot
 * reach the data folder (root, under a folder of mode 0700). A file in the data folder remembers it.
 */
export function findHome(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  const folder = realpathSync(dataDir);
  if (isReachable(join(folder, "postgres"))) return folder;
  const pointer = join(folder, POINTER);
  const remembered = existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : "";
  if (remembered !== "" && existsSync(remembered)) return remembered;
  const home = mkdtempSync(join(outside(), "kanalbarometer-"));
  chmodSync(home, 0o700);
  giveToServerUser(home);
  writeFileSync(pointer, `${home}\n`, { mode: 0o600 });
  return home;
}

/** Not /var/tmp first: what nobody opens for a month is removed there. */
function outside(): string {
  return ["/var/lib", "/var/tmp"].find((folder) => existsSync(folder) && isReachable(join(folder, "x"))) ?? tmpdir();
}
