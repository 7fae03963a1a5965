import type { AreaSumRow } from "@/db/queries/country-area-sums";
import type { CountryRegisters } from "@/db/queries/country-registers";
import type { SheetRow } from "@/db/queries/sheets-of-municipalities";
import { storedKind } from "@/db/queries/window-sums";
import { type AreaTotals, sheetAreaTotals } from "@/lib/domain/rollup";
import { AREA_SLOTS } from "@/lib/domain/slot";
import { type Window, windowStart, yearBefore } from "@/lib/domain/window";
import { windowOf } from "./answered-window";
import type { AnsweredWindow } from "./asked";
import { changeRule } from "./change-rule";
import { sheetRules } from "./sheet-rules";
import type { CountedSheet, Sums } from "./sums";

/** The same `over` municipalities in two windows, by area; `areas[areaSlot - 1]`. */
export type BothAreas = { over: number; now: AreaTotals; before: AreaTotals };

/** Beyond these many municipalities in one of the windows only, a change by area costs more than it tells. */
const FEW = 50;

export function areaTotals(rows: readonly AreaSumRow[]): AreaTotals {
  const totals = nothing();
  for (const { areaSlot, total, digital, selfService } of rows) totals[areaSlot - 1] = { total, digital, selfService };
  return totals;
}

/** The sheets of a window added up by area: those of the municipality as it is in the month `asOf`. */
export function areaTotalsOf(
  sheets: readonly (SheetRow | CountedSheet)[],
  window: Window,
  registers: CountryRegisters,
  asOf = window.end,
): AreaTotals {
  const rules = sheetRules(registers);
  const [from, to] = [windowStart(window), window.end];
  const counts = (sheet: SheetRow | CountedSheet) => !("joins" in sheet) || sheet.joins === null || sheet.joins <= asOf;
  const inWindow = sheets.filter((sheet) => sheet.month >= from && sheet.month <= to && counts(sheet));
  return inWindow.reduce((sum, sheet) => added(sum, sheetAreaTotals(sheet.counts, sheet.month, rules), 1), nothing());
}

/**
 * The areas of a window and of the one a year earlier, over the municipalities that stand in both: the pooled sums
 * less the sheets of those that stand in one only or have a series break between them. Null where nobody stands in both, or too many in one.
 */
export async function bothAreas(
  answered: AnsweredWindow,
  sums: Sums,
  registers: CountryRegisters,
): Promise<BothAreas | null> {
  const window = windowOf(answered);
  const earlier = yearBefore(window);
  const kind = storedKind(answered.window);
  const { without } = changeRule(registers, answered);
  const difference = await sums.areaPools(kind, window.end, earlier.end, without);
  if (difference.both === 0 || difference.onlyNow.length + difference.onlyBefore.length > FEW) return null;
  const less = async (ids: number[], { end, kind: windowKind }: Window, rows: Promise<AreaSumRow[]>) => {
    const sheets = await sums.sheetsAcross(ids, windowStart({ end, kind: windowKind }), end);
    return added(areaTotals(await rows), areaTotalsOf(sheets, { end, kind: windowKind }, registers), -1);
  };
  const [now, before] = await Promise.all([
    less(difference.onlyNow, window, sums.areas(kind, window.end)),
    less(difference.onlyBefore, earlier, sums.areas(kind, earlier.end)),
  ]);
  return { over: difference.both, now, before };
}

function added(to: AreaTotals, more: AreaTotals, sign: 1 | -1): AreaTotals {
  return to.map((sum, index) => {
    const other = more[index] ?? { total: 0, digital: 0, selfService: 0 };
    return {
      total: sum.total + sign * other.total,
      digital: sum.digital + sign * other.digital,
      selfService: sum.selfService + sign * other.selfService,
    };
  });
}

function nothing(): AreaTotals {
  return Array.from({ length: AREA_SLOTS }, () => ({ total: 0, digital: 0, selfService: 0 }));
}
