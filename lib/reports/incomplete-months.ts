import type { CountryRegisters } from "@/db/queries/country-registers";
import type { DeclarationRow } from "@/db/queries/declarations";
import type { SheetRow } from "@/db/queries/sheets-of-municipalities";
import { shareBounds } from "@/lib/domain/bounds";
import { missingSlots } from "@/lib/domain/completeness";
import { carries } from "@/lib/domain/flag";
import type { Month } from "@/lib/domain/month";
import { sheetTotals } from "@/lib/domain/rollup";
import { type Measure, measured } from "@/lib/domain/share";
import { areaSlotOf, channelSlotOf, countAt, NOT_REPORTED } from "@/lib/domain/slot";
import type { MissingChannel } from "./figures";
import { grouped } from "./grouped";
import type { Gap } from "./points";
import { declaredIn, sheetRules } from "./sheet-rules";

/** The incomplete months of one municipality, with what each lacks and the bounds of its share. Sheets oldest first. */
export function incompleteMonths(
  sheets: readonly SheetRow[],
  declared: readonly DeclarationRow[],
  measure: Measure,
  registers: CountryRegisters,
): Map<Month, Gap & { slots: number[] }> {
  const gaps = new Map<Month, Gap & { slots: number[] }>();
  for (const [index, sheet] of sheets.entries()) {
    const slots = missingSlots(declaredIn(declared, sheet.month), sheet.counts);
    if (slots.length === 0 || sheet.counts.every((count) => count === NOT_REPORTED)) continue;
    const bounds = boundsOf(sheet, sheets.slice(0, index), slots, { declared, measure, registers });
    gaps.set(sheet.month, {
      slots,
      missing: missingChannels(slots, registers),
      low: bounds?.low ?? null,
      high: bounds?.high ?? null,
    });
  }
  return gaps;
}

type BoundsQuestion = { declared: readonly DeclarationRow[]; measure: Measure; registers: CountryRegisters };

function boundsOf(sheet: SheetRow, before: readonly SheetRow[], slots: readonly number[], question: BoundsQuestion) {
  const { declared, measure, registers } = question;
  const known = sheetTotals(sheet.counts, declaredIn(declared, sheet.month), sheet.month, sheetRules(registers));
  const carrying = measured(known, measure);
  return shareBounds(
    { carrying, others: known.total - carrying },
    slots.map((slot) => ({
      carries: carries(registers.flags, channelSlotOf(slot), measure, sheet.month),
      before: before.flatMap((earlier) => countAt(earlier.counts, slot) ?? []),
    })),
  );
}

function missingChannels(slots: readonly number[], { channels, areas }: CountryRegisters): MissingChannel[] {
  const byChannel = grouped(slots, channelSlotOf);
  return channels.flatMap(({ slot, code }) => {
    const missing = byChannel.get(slot);
    if (!missing) return [];
    const codes = missing.flatMap((cell) => areas.find((area) => area.slot === areaSlotOf(cell))?.code ?? []);
    return [{ channel: code, areas: codes }];
  });
}
