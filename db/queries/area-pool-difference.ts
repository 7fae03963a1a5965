import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { windowTotal } from "@/db/schema/rollup";
import { firstDay, type Month } from "@/lib/domain/month";
import { idList } from "./id-list";
import type { StoredKind } from "./window-sums";

/**
 * Which municipalities stand in the area figures of one of two windows only, and how many stand in both. Those that are
 * left out (`without`) stand in neither as far as a change is concerned: they are among those of one window, twice.
 */
export type AreaPoolDifference = { both: number; onlyNow: number[]; onlyBefore: number[] };

type DifferenceQuestion = {
  country: string;
  kind: StoredKind;
  month: Month;
  before: Month;
  without: readonly number[];
};

export async function areaPoolDifference(
  db: Database,
  { country, kind, month, before, without }: DifferenceQuestion,
): Promise<AreaPoolDifference> {
  const left = sql`n.municipality_id = any(${idList(without)}::int[])`;
  const pool = (end: Month) => sql`select municipality_id from ${windowTotal}
    where country = ${country} and kind = ${kind} and month = ${firstDay(end)}::date and joint and by_area`;
  const [row] = await db.execute<AreaPoolDifference>(sql`
    select (count(*) filter (where n.municipality_id = b.municipality_id and not ${left}))::int as both,
      coalesce(json_agg(n.municipality_id) filter (where b.municipality_id is null or ${left}), '[]') as "onlyNow",
      coalesce(json_agg(b.municipality_id)
        filter (where b.municipality_id is not null and (n.municipality_id is null or ${left})), '[]') as "onlyBefore"
    from (${pool(month)}) n full join (${pool(before)}) b on b.municipality_id = n.municipality_id`);
  if (!row) throw new Error("An aggregate always has one row.");
  return row;
}
