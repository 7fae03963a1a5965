import { countAttempt } from "@/db/access/attempts";
import type { Sql } from "@/db/sheets/copy";
import { hashOf } from "./secret";

/** A code is taken for its own half minute and those beside it. */
const TAKEN = 90;

/** Is this the first sign-in of an account with this code? Who looks over a shoulder, or in between, comes second. */
export async function isFirstUse(
  sql: Sql,
  { accountId, code }: { accountId: string; code: string },
  now: Date,
): Promise<boolean> {
  const key = `code|${hashOf(`${accountId}|${code}`)}`;
  return (await countAttempt(sql, { key, seconds: TAKEN, now })) === 1;
}
