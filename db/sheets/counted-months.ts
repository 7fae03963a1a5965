import type { Month } from "@/lib/domain/month";
import type { Sql } from "./copy";

/** The months in which a municipality has at least one count, oldest first. */
export async function countedMonths(sql: Sql, municipalityId: number): Promise<Month[]> {
  const rows = await sql<{ month: Month }[]>`
    select to_char(month, 'YYYY-MM') as month from sheet
    where municipality_id = ${municipalityId} and 0 <= any (counts) order by sheet.month`;
  return rows.map(({ month }) => month);
}
