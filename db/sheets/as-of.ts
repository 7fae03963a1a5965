import { NOT_REPORTED } from "@/lib/domain/slot";
import type { Sql } from "./copy";
import { revisionsAfter, type SheetRange, type StoredRevision, type StoredSheet, standingSheets } from "./sheets";

/**
 * The sheets as they stood at a version: those that stand now, with every later revision undone, the latest first. In a
 * snapshot or under the commit lock, so that both are read of one state. `lastVersion` is the version asked for at most.
 */
export async function sheetsAsOf(sql: Sql, range: SheetRange, version: number): Promise<StoredSheet[]> {
  const sheets = new Map<string, StoredSheet>();
  for await (const sheet of standingSheets(sql, range)) {
    if (sheet.firstVersion <= version) sheets.set(keyOf(sheet), sheet);
  }
  for await (const revision of revisionsAfter(sql, range, version)) {
    const sheet = sheets.get(keyOf(revision));
    if (sheet) sheets.set(keyOf(revision), undone(sheet, revision));
  }
  return [...sheets.values()];
}

/** The sheet without what the revision changed. */
export function undone(sheet: StoredSheet, { slots, before, version }: StoredRevision): StoredSheet {
  const counts = new Int32Array(Math.max(sheet.counts.length, ...slots)).fill(NOT_REPORTED);
  counts.set(sheet.counts);
  slots.forEach((slot, index) => {
    counts[slot - 1] = before[index] ?? NOT_REPORTED;
  });
  return { ...sheet, counts, lastVersion: Math.min(sheet.lastVersion, version - 1) };
}

function keyOf({ municipalityId, month }: { municipalityId: number; month: string }): string {
  return `${municipalityId}:${month}`;
}
