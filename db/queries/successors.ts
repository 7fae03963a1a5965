import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { event } from "@/db/schema/events";
import { municipality } from "@/db/schema/registers";

/**
 * What ended municipalities became, by code: one, or, where the same words on the same day say so of several, those that
 * it was divided between.
 */
export async function successorCodes(db: Database, country: string): Promise<Map<string, string[]>> {
  const rows = await db.execute<{ code: string; successor: string }>(sql`
    with standing as (select * from ${municipality} where country = ${country} and until_version is null),
      breaks as (select * from ${event} where country = ${country} and until_version is null and kind = 'series_break')
    select m.code, s.code as successor from standing m join standing s on s.id = m.successor_id
    union
    select m.code, s.code from standing m
    join breaks own on own.municipality_id = m.id and own.from_day = m.valid_to + 1
    join breaks part on part.from_day = own.from_day and part.title = own.title and part.municipality_id <> m.id
    join standing s on s.id = part.municipality_id and (s.valid_to is null or s.valid_to >= own.from_day)
    where m.successor_id is null
    order by 1, 2`);
  const found = new Map<string, string[]>();
  for (const { code, successor } of rows) found.set(code, [...(found.get(code) ?? []), successor]);
  return found;
}
