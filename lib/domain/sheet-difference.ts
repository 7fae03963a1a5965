import type { Month } from "./month";
import { type CellChange, netChanges, type Revision } from "./revisions";

export type SheetKey = { municipalityId: number; month: Month };

/** A sheet with the counts that stand otherwise; never without one. */
export type ChangedSheet = SheetKey & { cells: CellChange[] };

/** A sheet that came, with how many counts it has and their sum. */
export type NewSheet = SheetKey & { cells: number; sum: number };

/** What revisions did to each sheet together; a sheet that came back to what it was has not changed. In the order given. */
export function changedSheets(revisions: readonly (SheetKey & Revision)[]): ChangedSheet[] {
  return [...bySheet(revisions).values()].flatMap((own) => {
    const [first] = own;
    const cells = netChanges(own);
    return first && cells.length > 0 ? [{ municipalityId: first.municipalityId, month: first.month, cells }] : [];
  });
}

/**
 * New sheets as they stood at a version, from what stands now and what was changed since: a count that was changed
 * later is taken as it was, one that came later is left out. Without any count left, it had not come.
 */
export function newSheetsAt(standing: readonly NewSheet[], later: readonly (SheetKey & Revision)[]): NewSheet[] {
  const changes = new Map(changedSheets(later).map((sheet) => [keyOf(sheet), sheet.cells]));
  return standing
    .map((sheet) => {
      const at = { ...sheet };
      for (const { before, after } of changes.get(keyOf(sheet)) ?? []) {
        if (before !== null) at.cells += 1;
        if (after !== null) at.cells -= 1;
        at.sum += (before ?? 0) - (after ?? 0);
      }
      return at;
    })
    .filter(({ cells }) => cells > 0);
}

function bySheet<T extends SheetKey>(rows: readonly T[]): Map<string, T[]> {
  const sheets = new Map<string, T[]>();
  for (const row of rows) {
    const own = sheets.get(keyOf(row)) ?? [];
    own.push(row);
    sheets.set(keyOf(row), own);
  }
  return sheets;
}

function keyOf({ municipalityId, month }: SheetKey): string {
  return `${municipalityId}:${month}`;
}
