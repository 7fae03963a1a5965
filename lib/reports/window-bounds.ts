import type { CountryRegisters } from "@/db/queries/country-registers";
import type { DeclarationRow } from "@/db/queries/declarations";
import type { SheetRow } from "@/db/queries/sheets-of-municipalities";
import { type MissingCell, shareBounds } from "@/lib/domain/bounds";
import { missingSlots } from "@/lib/domain/completeness";
import { carries } from "@/lib/domain/flag";
import { sheetTotals } from "@/lib/domain/rollup";
import { type Measure, measured } from "@/lib/domain/share";
import { channelSlotOf, countAt } from "@/lib/domain/slot";
import { type Window, windowMonths } from "@/lib/domain/window";
import { declaredIn, sheetRules } from "./sheet-rules";

type Facts = { sheets: readonly SheetRow[]; declared: readonly DeclarationRow[] };

/**
 * Between which shares an incomplete window lies, 0..1: each declared cell without a count takes its least and its most,
 * month by month. Null where no month of the window is reported, nothing is missing, or a cell has too few earlier
 * counts. Sheets oldest first.
 */
export function windowBounds(
  { sheets, declared }: Facts,
  window: Window,
  measure: Measure,
  registers: CountryRegisters,
): { low: number; high: number } | null {
  const byMonth = new Map(sheets.map((sheet) => [sheet.month, sheet]));
  const known = { carrying: 0, others: 0 };
  const missing: MissingCell[] = [];
  let reported = 0;
  for (const month of windowMonths(window)) {
    const slots = declaredIn(declared, month);
    if (slots.length === 0) return null;
    const sheet = byMonth.get(month);
    if (sheet) {
      const totals = sheetTotals(sheet.counts, slots, month, sheetRules(registers));
      known.carrying += measured(totals, measure);
      known.others += totals.total - measured(totals, measure);
      reported++;
    }
    const before = sheets.filter((earlier) => earlier.month < month);
    for (const slot of sheet ? missingSlots(slots, sheet.counts) : slots)
      missing.push({
        carries: carries(registers.flags, channelSlotOf(slot), measure, month),
        before: before.flatMap(({ counts }) => countAt(counts, slot) ?? []),
      });
  }
  return reported === 0 || missing.length === 0 ? null : shareBounds(known, missing);
}
