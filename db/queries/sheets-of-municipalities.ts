import { and, asc, gte, inArray, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { sheet } from "@/db/schema/submission";
import { firstDay, type Month } from "@/lib/domain/month";
import type { Counts } from "@/lib/domain/slot";
import { packed, unpacked } from "./packed-counts";

export type SheetRow = {
  municipalityId: number;
  month: Month;
  firstVersion: number;
  lastVersion: number;
  counts: Counts;
};

type Question = { municipalityIds: readonly number[]; from?: Month | undefined; to?: Month | undefined };

/** Sheets as they stand, oldest first; both months included. */
export async function sheetsOfMunicipalities(
  db: Database,
  { municipalityIds, from, to }: Question,
): Promise<SheetRow[]> {
  if (municipalityIds.length === 0) return [];
  const rows = await db
    .select({
      municipalityId: sheet.municipalityId,
      month: sql<Month>`to_char(${sheet.month}, 'YYYY-MM')`.as("label"),
      firstVersion: sheet.firstVersion,
      lastVersion: sheet.lastVersion,
      counts: packed(sheet.counts),
    })
    .from(sheet)
    .where(
      and(
        inArray(sheet.municipalityId, [...municipalityIds]),
        from ? gte(sheet.month, firstDay(from)) : undefined,
        to ? lte(sheet.month, firstDay(to)) : undefined,
      ),
    )
    .orderBy(asc(sheet.month), asc(sheet.municipalityId));
  return rows.map((row) => ({ ...row, counts: unpacked(row.counts) }));
}
