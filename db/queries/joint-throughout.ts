import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { windowTotal } from "@/db/schema/rollup";
import { firstDay, type Month } from "@/lib/domain/month";
import { idList } from "./id-list";

/** The same municipalities in several months: `ids` are all of them, `byArea` those that count by area in every month. */
export type Throughout = {
  ids: number[];
  byArea: number[];
  months: { month: Month; total: number; digital: number; selfService: number }[];
};

type Question = { country: string; months: readonly Month[]; without: readonly number[] };

/** Who is joint in every one of these months, without some, and their sums month by month, oldest first. */
export async function jointThroughout(db: Database, { country, months, without }: Question): Promise<Throughout> {
  const days = `{${months.map(firstDay).join(",")}}`;
  const [row] = await db.execute<Throughout>(sql`
    with asked as (
      select municipality_id, month, by_area, total, digital, self_service from ${windowTotal}
      where country = ${country} and kind = 'month' and month = any(${days}::date[]) and joint
        and municipality_id <> all(${idList(without)}::int[])
    ), throughout as (
      select municipality_id, bool_and(by_area) as by_area from asked
      group by municipality_id having count(*) = ${months.length}
    ), sums as (
      select to_char(month, 'YYYY-MM') as month, sum(total) as total, sum(digital) as digital,
        sum(self_service) as "selfService"
      from asked join throughout using (municipality_id) group by 1 order by 1
    )
    select
      (select coalesce(json_agg(municipality_id order by municipality_id), '[]') from throughout) as ids,
      (select coalesce(json_agg(municipality_id order by municipality_id) filter (where by_area), '[]')
        from throughout) as "byArea",
      (select coalesce(json_agg(sums), '[]') from sums) as months`);
  if (!row) throw new Error("An aggregate always has one row.");
  return row;
}
