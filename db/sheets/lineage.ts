import { Lineage, type LineMember, NO_MERGERS } from "@/lib/domain/lineage";
import type { Month } from "@/lib/domain/month";
import type { Sql } from "./copy";
import { standsAt } from "./declarations";

/**
 * Who became part of whom, as it stands or stood at a version. A series break of all that a municipality counts, in the
 * month of a merger, says that it is not made of whole municipalities.
 */
export async function lineageAt(sql: Sql, country: string, version?: number): Promise<Lineage> {
  const stands = sql.unsafe(standsAt(version));
  const rows = await sql<LineMember[]>`
    with standing as (select * from municipality where country = ${country} and ${stands})
    select id, to_char(valid_from, 'YYYY-MM') as "from", to_char(valid_to, 'YYYY-MM') as "to",
      successor_id as "successorId"
    from standing
    where successor_id is not null or id in (select successor_id from standing)`;
  if (rows.length === 0) return NO_MERGERS;
  const breaks = await sql<{ id: number; month: Month }[]>`
    select municipality_id as id, to_char(from_day, 'YYYY-MM') as month from event
    where country = ${country} and ${stands} and kind = 'series_break' and area_slot is null and channel_slot is null
      and municipality_id = any(${rows.map(({ id }) => id)}::int[])`;
  return new Lineage([...rows], [...breaks]);
}
