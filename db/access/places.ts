import type { Sql } from "@/db/sheets/copy";

export type PlaceRow = { id: number; country: string; code: string; name: string };

/** The municipalities with these ids, as they are called now, by name. */
export async function placesById(sql: Sql, ids: readonly number[]): Promise<PlaceRow[]> {
  if (ids.length === 0) return [];
  return sql<PlaceRow[]>`
    select id, country, code, name from municipality
    where id = any(${[...ids]}::int[]) and until_version is null order by name, code`;
}
