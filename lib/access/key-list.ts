import { type KeyRow, keys } from "@/db/access/keys";
import type { Sql } from "@/db/sheets/copy";
import { type KeyState, keyState } from "./keys";

export type ListedKey = KeyRow & { state: KeyState };

/** The keys of a country's municipalities: those that work first, then the newest. */
export async function keyList(sql: Sql, country: string, now: Date): Promise<ListedKey[]> {
  return (await keys(sql, country, now)).map((key) => ({ ...key, state: keyState(key, now) }));
}
