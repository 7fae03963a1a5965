import type { Changes } from "@/db/schema/submission";
import { undone } from "@/db/sheets/as-of";
import type { Sql } from "@/db/sheets/copy";
import { revisionsAfter, type SheetRange, type StoredSheet, standingSheets } from "@/db/sheets/sheets";
import type { Month } from "@/lib/domain/month";
import { type Counts, countAt, NOT_REPORTED } from "@/lib/domain/slot";
import type { SheetChange } from "./difference";

/** A cell that no longer holds what the submission wrote; null is "not reported". */
export type KeptCell = {
  municipalityId: number;
  month: Month;
  slot: number;
  wrote: number | null;
  stands: number | null;
};

/** A sheet as it stood before a version, as the version left it, and as it stands. */
export type WrittenSheet = { standing: StoredSheet; before: Counts; wrote: Counts };

/** The sheets that a version wrote. They stand within the months and municipalities of its submission. */
export async function writtenByVersion(
  sql: Sql,
  { months, municipalities }: { months: readonly Month[]; municipalities: readonly number[] },
  version: number,
  country: string,
): Promise<WrittenSheet[]> {
  const [from, to] = [months[0], months.at(-1)];
  if (!from || !to) return [];
  const range: SheetRange = { country, municipalityIds: municipalities, from, to };
  const sheets = new Map<string, WrittenSheet>();
  for await (const standing of standingSheets(sql, range)) {
    if (standing.firstVersion > version || standing.lastVersion < version) continue;
    sheets.set(keyOf(standing), { standing, wrote: standing.counts, before: standing.counts });
  }
  for await (const revision of revisionsAfter(sql, range, version - 1)) {
    const sheet = sheets.get(keyOf(revision));
    if (!sheet) continue;
    const { counts } = undone({ ...sheet.standing, counts: sheet.before }, revision);
    sheet.before = counts;
    if (revision.version > version) sheet.wrote = counts;
  }
  const written = [...sheets.values()];
  for (const sheet of written) if (sheet.standing.firstVersion === version) sheet.before = new Int32Array();
  return written;
}

/** Each cell that still holds what was written gets back what stood before; the others are named. */
export function changesToUndo(written: readonly WrittenSheet[]): {
  changes: SheetChange[];
  totals: Changes;
  kept: KeptCell[];
} {
  const totals = { new: 0, changed: 0, withdrawn: 0, unchanged: 0 };
  const [changes, kept]: [SheetChange[], KeptCell[]] = [[], []];
  for (const sheet of written) {
    const { municipalityId, month, firstVersion, counts } = sheet.standing;
    const after = undo(sheet, totals, kept);
    if (after) changes.push({ municipalityId, month, firstVersion, before: counts, after });
  }
  return { changes, totals, kept };
}

function undo({ standing, before, wrote }: WrittenSheet, totals: Changes, kept: KeptCell[]): Counts | null {
  const { municipalityId, month, counts } = standing;
  const length = Math.max(before.length, wrote.length, counts.length);
  const after = new Int32Array(length).fill(NOT_REPORTED);
  after.set(counts);
  let differs = false;
  for (let slot = 1; slot <= length; slot++) {
    const [stood, written, stands] = [countAt(before, slot), countAt(wrote, slot), countAt(counts, slot)];
    if (stood === written || stands === stood) continue; // not its work, or put back already
    if (stands !== written) {
      kept.push({ municipalityId, month, slot, wrote: written, stands });
      continue;
    }
    after[slot - 1] = stood ?? NOT_REPORTED;
    differs = true;
    if (stood === null) totals.withdrawn += 1;
    else if (stands === null) totals.new += 1;
    else totals.changed += 1;
  }
  return differs ? after : null;
}

function keyOf({ municipalityId, month }: { municipalityId: number; month: Month }): string {
  return `${municipalityId}:${month}`;
}
