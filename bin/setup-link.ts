import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Sql } from "@/db/sheets/copy";
import { setupLink } from "@/lib/access/links";

const FILE = "setup-link";

type Offer = { origin: string; dataDir: string; say: (message: string) => void; isTerminal?: boolean };

/**
 * Where nobody administers yet: a link that works once, for an hour, and is another one at each start. It is shown on a
 * terminal only; a log is read by others, so there it is put into a file that its owner alone can read.
 */
export async function offerSetup(sql: Sql, { origin, dataDir, say, isTerminal }: Offer): Promise<void> {
  const path = join(dataDir, FILE);
  const link = await setupLink(sql, new Date());
  rmSync(path, { force: true });
  if (!link) return;
  const address = `${origin}${link.path}`;
  if (isTerminal ?? process.stderr.isTTY)
    return say(`Nobody administers it yet. Begin here, within an hour:\n  ${address}`);
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(path, `${address}\n`, { mode: 0o600 });
  say(`Nobody administers it yet. The link to begin with, for an hour, is in ${path}`);
}
