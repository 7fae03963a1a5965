import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { revision, sheet } from "@/db/schema/submission";
import { version } from "@/db/schema/version";
import type { Month } from "@/lib/domain/month";
import { packed, unpacked } from "./packed-counts";

/** Later than `from`, up to and with `to`; of one municipality, or of the whole country. */
export type VersionSpan = { country: string; from: number; to: number; municipalityId?: number | undefined };

/** What a version changed in a sheet; `firstVersion` is the sheet's. */
export type SheetRevision = {
  municipalityId: number;
  month: Month;
  firstVersion: number;
  version: number;
  slots: Int32Array;
  before: Int32Array;
  after: Int32Array;
};

/** What was changed between two versions in sheets that were there before, by municipality, month and version. */
export async function revisionsBetween(db: Database, span: VersionSpan): Promise<SheetRevision[]> {
  const rows = await db
    .select({
      municipalityId: revision.municipalityId,
      month: sql<Month>`to_char(${revision.month}, 'YYYY-MM')`.as("label"),
      firstVersion: sheet.firstVersion,
      version: revision.version,
      slots: packed(revision.slots),
      before: packed(revision.before),
      after: packed(revision.after),
    })
    .from(revision)
    .innerJoin(version, eq(version.number, revision.version))
    .innerJoin(sheet, and(eq(sheet.municipalityId, revision.municipalityId), eq(sheet.month, revision.month)))
    .where(
      and(
        eq(version.country, span.country),
        gt(revision.version, span.from),
        lte(revision.version, span.to),
        span.municipalityId === undefined ? undefined : eq(revision.municipalityId, span.municipalityId),
      ),
    )
    .orderBy(asc(revision.municipalityId), asc(revision.month), asc(revision.version));
  return rows.map(({ slots, before, after, ...row }) => ({
    ...row,
    ...{ slots: unpacked(slots), before: unpacked(before), after: unpacked(after) },
  }));
}

/** Sheets that came between two versions, as they stand now: how many counts are in each, and their sum. */
export async function sheetsBetween(db: Database, span: VersionSpan) {
  return db
    .select({
      municipalityId: sheet.municipalityId,
      month: sql<Month>`to_char(${sheet.month}, 'YYYY-MM')`.as("label"),
      cells: sql<number>`cardinality(array_remove(${sheet.counts}, null))`.as("cells"),
      sum: sql<number>`coalesce((select sum(c) from unnest(${sheet.counts}) c), 0)::float8`.as("sum"),
    })
    .from(sheet)
    .innerJoin(version, eq(version.number, sheet.firstVersion))
    .where(
      and(
        eq(version.country, span.country),
        gt(sheet.firstVersion, span.from),
        lte(sheet.firstVersion, span.to),
        span.municipalityId === undefined ? undefined : eq(sheet.municipalityId, span.municipalityId),
      ),
    )
    .orderBy(asc(sheet.municipalityId), asc(sheet.month));
}
