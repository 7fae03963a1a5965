import { setImmediate as afterOthers } from "node:timers/promises";
import { and, asc, desc, gt, inArray, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { revision, sheet } from "@/db/schema/submission";
import { undone } from "@/db/sheets/as-of";
import type { Month } from "@/lib/domain/month";
import { packed, unpacked } from "./packed-counts";
import type { SheetRow } from "./sheets-of-municipalities";

/** So many sheets are read in a few milliseconds; then whoever else asks is answered. */
const AT_ONCE = 200;

/** The sheets as they stood at a version, oldest first: those that stand now, with every later revision undone. */
export async function sheetsAtVersion(
  db: Database,
  municipalityIds: readonly number[],
  version: number,
): Promise<SheetRow[]> {
  if (municipalityIds.length === 0) return [];
  const ids = [...municipalityIds];
  const [standing, later] = await Promise.all([sheetsSince(db, ids, version), revisionsAfter(db, ids, version)]);
  const sheets = new Map(standing.map((row) => [`${row.municipalityId}:${row.month}`, row]));
  for (const change of later) {
    const key = `${change.municipalityId}:${change.month}`;
    const known = sheets.get(key);
    if (known) sheets.set(key, undone(known, change));
  }
  return [...sheets.values()];
}

async function sheetsSince(db: Database, ids: number[], version: number): Promise<SheetRow[]> {
  const rows = await db
    .select({
      municipalityId: sheet.municipalityId,
      month: sql<Month>`to_char(${sheet.month}, 'YYYY-MM')`.as("label"),
      firstVersion: sheet.firstVersion,
      lastVersion: sheet.lastVersion,
      counts: packed(sheet.counts),
    })
    .from(sheet)
    .where(and(inArray(sheet.municipalityId, ids), lte(sheet.firstVersion, version)))
    .orderBy(asc(sheet.month), asc(sheet.municipalityId));
  const sheets: SheetRow[] = [];
  for (const row of rows) {
    sheets.push({ ...row, counts: unpacked(row.counts) });
    if (sheets.length % AT_ONCE === 0) await afterOthers();
  }
  return sheets;
}

async function revisionsAfter(db: Database, ids: number[], version: number) {
  const rows = await db
    .select({
      municipalityId: revision.municipalityId,
      month: sql<Month>`to_char(${revision.month}, 'YYYY-MM')`.as("label"),
      version: revision.version,
      slots: packed(revision.slots),
      before: packed(revision.before),
      after: packed(revision.after),
    })
    .from(revision)
    .where(and(inArray(revision.municipalityId, ids), gt(revision.version, version)))
    .orderBy(desc(revision.version));
  return rows.map(({ slots, before, after, ...row }) => ({
    ...row,
    ...{ slots: unpacked(slots), before: unpacked(before), after: unpacked(after) },
  }));
}
