import type { CountryRegisters } from "@/db/queries/country-registers";
import type { DeclarationRow } from "@/db/queries/declarations";
import { shareBounds } from "@/lib/domain/bounds";
import { missingSlots } from "@/lib/domain/completeness";
import { carries } from "@/lib/domain/flag";
import type { Month } from "@/lib/domain/month";
import { sheetTotals } from "@/lib/domain/rollup";
import { type Measure, measured } from "@/lib/domain/share";
import { areaSlotOf, type Counts, channelSlotOf, countAt, NOT_REPORTED } from "@/lib/domain/slot";
import type { MissingChannel } from "./figures";
import { grouped } from "./grouped";
import type { Gap } from "./points";
import { declaredIn, sheetRules } from "./sheet-rules";
import type { CountedSheet } from "./sums";

type GapQuestion = {
  measure: Measure;
  registers: CountryRegisters;
  /** Whose sheets make up the municipality's month: its own, or before a merger its predecessors'. */
  membersIn: (month: Month) => readonly number[];
};

/** The incomplete months of one municipality, with what each lacks and the bounds of its share. Sheets oldest first. */
export function incompleteMonths(
  sheets: readonly CountedSheet[],
  declared: readonly DeclarationRow[],
  question: GapQuestion,
): Map<Month, Gap & { slots: number[] }> {
  const gaps = new Map<Month, Gap & { slots: number[] }>();
  const cells = grouped(declared, (row) => row.municipalityId);
  const byMember = grouped(sheets, ({ member }) => member);
  for (const month of new Set(sheets.map((sheet) => sheet.month))) {
    const parts = question.membersIn(month).map((member) => {
      const own = byMember.get(member) ?? [];
      const declaredSlots = declaredIn(cells.get(member) ?? [], month);
      const counts = own.find((sheet) => sheet.month === month)?.counts ?? new Int32Array();
      const before = own.filter((sheet) => sheet.month < month);
      return { counts, declaredSlots, before, slots: missingSlots(declaredSlots, counts) };
    });
    const slots = [...new Set(parts.flatMap((part) => part.slots))];
    const isReported = parts.some(({ counts }) => counts.some((count) => count !== NOT_REPORTED));
    if (slots.length === 0 || !isReported) continue;
    const bounds = boundsOf(month, parts, question);
    gaps.set(month, {
      slots,
      missing: missingChannels(slots, question.registers),
      low: bounds?.low ?? null,
      high: bounds?.high ?? null,
    });
  }
  return gaps;
}

/** One member's month: its counts, what it lacks, and its sheets from before. */
type Part = { counts: Counts; declaredSlots: number[]; slots: number[]; before: readonly CountedSheet[] };

function boundsOf(month: Month, parts: readonly Part[], { measure, registers }: GapQuestion) {
  const rules = sheetRules(registers);
  const known = parts.map(({ counts, declaredSlots }) => sheetTotals(counts, declaredSlots, month, rules));
  const carrying = known.reduce((sum, totals) => sum + measured(totals, measure), 0);
  const total = known.reduce((sum, totals) => sum + totals.total, 0);
  return shareBounds(
    { carrying, others: total - carrying },
    parts.flatMap(({ slots, before }) =>
      slots.map((slot) => ({
        carries: carries(registers.flags, channelSlotOf(slot), measure, month),
        before: before.flatMap((earlier) => countAt(earlier.counts, slot) ?? []),
      })),
    ),
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
