import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { municipality } from "@/db/schema/registers";
import { windowTotal } from "@/db/schema/rollup";
import { firstDay, type Month } from "@/lib/domain/month";
import { collated } from "./collation";
import { validOn } from "./municipalities";
import { standing } from "./standing";

export type DeliveryStatus = "complete" | "incomplete" | "missing";

export type DeliveredSheets = {
  of: number;
  complete: number;
  incomplete: number;
  rows: { code: string; name: string; status: DeliveryStatus }[];
  missing: { code: string; name: string }[];
};

/**
 * Who has delivered a month: how many of how many, and the first of all and of the missing by name. A sheet whose
 * counts were all withdrawn is missing.
 */
export async function deliveredSheets(
  db: Database,
  { country, month, limit }: { country: string; month: Month; limit: number },
): Promise<DeliveredSheets> {
  const [row] = await db.execute<DeliveredSheets>(sql`
    with sheets as (
      select ${municipality.code} as code, ${municipality.name} as name,
        case when w.complete then 'complete' when cardinality(array_remove(w.by_channel, null)) > 0 then 'incomplete'
          else 'missing' end as status
      from ${municipality}
      left join ${windowTotal} w on w.municipality_id = ${municipality.id} and w.kind = 'month'
        and w.month = ${firstDay(month)}::date
      where ${municipality.country} = ${country} and ${standing(municipality)} and ${validOn(firstDay(month))}
    )
    select count(*)::int as of,
      (count(*) filter (where status = 'complete'))::int as complete,
      (count(*) filter (where status = 'incomplete'))::int as incomplete,
      (select coalesce(json_agg(f), '[]') from
        (select code, name, status from sheets order by ${byName(country)} limit ${limit}) f) as rows,
      (select coalesce(json_agg(f), '[]') from
        (select code, name from sheets where status = 'missing' order by ${byName(country)} limit ${limit}) f) as missing
    from sheets`);
  if (!row) throw new Error("An aggregate always has one row.");
  return row;
}

const byName = (country: string) => collated(sql.raw("name"), country);
