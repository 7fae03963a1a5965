import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { countryAreaTotal } from "@/db/schema/rollup";
import { firstDay, type Month } from "@/lib/domain/month";
import type { StoredKind } from "./window-sums";

export type AreaSumRow = {
  month: Month;
  areaSlot: number;
  over: number;
  total: number;
  digital: number;
  selfService: number;
};

const columns = {
  month: sql<Month>`to_char(${countryAreaTotal.month}, 'YYYY-MM')`.as("label"),
  areaSlot: countryAreaTotal.areaSlot,
  over: countryAreaTotal.over,
  total: countryAreaTotal.total,
  digital: countryAreaTotal.digital,
  selfService: countryAreaTotal.selfService,
};

/** The areas of one window, by slot. */
export async function countryAreaSums(
  db: Database,
  { country, kind, month }: { country: string; kind: StoredKind; month: Month },
): Promise<AreaSumRow[]> {
  return db
    .select(columns)
    .from(countryAreaTotal)
    .where(
      and(
        eq(countryAreaTotal.country, country),
        eq(countryAreaTotal.kind, kind),
        eq(countryAreaTotal.month, firstDay(month)),
      ),
    )
    .orderBy(asc(countryAreaTotal.areaSlot));
}

/** One area, window by window, oldest first. */
export async function countryAreaSeries(
  db: Database,
  { country, kind, areaSlot }: { country: string; kind: StoredKind; areaSlot: number },
): Promise<AreaSumRow[]> {
  return db
    .select(columns)
    .from(countryAreaTotal)
    .where(
      and(
        eq(countryAreaTotal.country, country),
        eq(countryAreaTotal.kind, kind),
        eq(countryAreaTotal.areaSlot, areaSlot),
      ),
    )
    .orderBy(asc(countryAreaTotal.month));
}
