import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newSecret } from "./secret";

const FILE = "auth-secret";

/** The secret that signs sessions: the one that is set, else the one in the data folder, made the first time (0600). */
export function serverSecret({ authSecret, dataDir }: { authSecret: string | undefined; dataDir: string }): string {
  if (authSecret) return authSecret;
  const path = join(dataDir, FILE);
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(path, newSecret(), { mode: 0o600, flag: "wx" });
  }
  chmodSync(path, 0o600);
  return readFileSync(path, "utf8").trim();
}
