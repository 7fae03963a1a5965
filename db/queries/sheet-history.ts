import { and, asc, eq, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { revision, sheet } from "@/db/schema/submission";
import { undone } from "@/db/sheets/as-of";
import type { SheetHistory } from "@/lib/domain/life";
import { firstDay, type Month } from "@/lib/domain/month";
import { packed, unpacked } from "./packed-counts";

type Question = { municipalityId: number; month: Month; version: number };

/** A month's counts as they stood at a version, with every revision until then, the oldest first; null where nothing had come. */
export async function sheetHistory(
  db: Database,
  { municipalityId, month, version }: Question,
): Promise<SheetHistory | null> {
  const day = sql`${firstDay(month)}::date`;
  const [standing] = await db
    .select({ firstVersion: sheet.firstVersion, lastVersion: sheet.lastVersion, counts: packed(sheet.counts) })
    .from(sheet)
    .where(and(eq(sheet.municipalityId, municipalityId), eq(sheet.month, day), lte(sheet.firstVersion, version)));
  if (!standing) return null;
  const rows = await db
    .select({
      version: revision.version,
      slots: packed(revision.slots),
      before: packed(revision.before),
      after: packed(revision.after),
    })
    .from(revision)
    .where(and(eq(revision.municipalityId, municipalityId), eq(revision.month, day)))
    .orderBy(asc(revision.version));
  const revisions = rows.map(({ slots, before, after, ...row }) => ({
    ...{ ...row, municipalityId, month },
    ...{ slots: unpacked(slots), before: unpacked(before), after: unpacked(after) },
  }));
  const at = revisions
    .filter((later) => later.version > version)
    .reduceRight(undone, { ...standing, municipalityId, month, counts: unpacked(standing.counts) });
  return {
    ...{ firstVersion: standing.firstVersion, counts: at.counts },
    revisions: revisions.filter((earlier) => earlier.version <= version),
  };
}
