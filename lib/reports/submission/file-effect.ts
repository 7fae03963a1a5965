import type { AreaRow, ChannelRow, CountryRegisters } from "@/db/queries/country-registers";
import type { MunicipalityRow } from "@/db/queries/municipalities";
import { type Declared, declaredBy } from "@/lib/domain/declared";
import { type Day, monthIndex, monthState } from "@/lib/domain/month";
import { sheetTotals } from "@/lib/domain/rollup";
import { share } from "@/lib/domain/share";
import { areaSlotOf, type Counts, channelSlotOf, countAt } from "@/lib/domain/slot";
import { LIST_LIMIT, type Limited } from "@/lib/reports/asked";
import { sheetRules } from "@/lib/reports/sheet-rules";
import { correctedFinalMonths } from "@/lib/submissions/commit/corrections";
import { changedSlots, type Difference, type LeftOut, type SheetChange } from "@/lib/submissions/commit/difference";
import type { AbsentCells, ChangedCell, FileEffect, Label, Place, SheetEffect, SheetSums } from "./submission";

/** How many changed cells are shown one by one. */
const CELLS_SHOWN = 200;
const PLACES_SHOWN = 3;

/** What the registers say about what a file touches. */
export type EffectNames = {
  registers: CountryRegisters;
  municipalities: readonly MunicipalityRow[];
  /** What each municipality declares, before and with the file. */
  declared: { before: ReadonlyMap<number, readonly Declared[]>; after: ReadonlyMap<number, readonly Declared[]> };
  today: Day;
};

/** A difference in the words of the registers, with its effect on each sheet's sums. */
export function fileEffect(difference: Difference, digest: string, given: EffectNames): FileEffect {
  const names = namesOf(given);
  const { changes, totals, blanks, blankCount, leftOut } = difference;
  const known = changes.filter(({ firstVersion }) => firstVersion !== null);
  const { lockDay } = given.registers.country;
  return {
    changes: totals,
    digest,
    sheets: limited(changes, LIST_LIMIT, (change) => sheetEffect(change, given, names)),
    cells: changedCells(known, names),
    absent: absentCells(leftOut, names),
    kept: {
      count: blankCount,
      rows: blanks.slice(0, LIST_LIMIT).map(({ slot, month, municipalityId, count }) => ({
        ...names.cell(slot),
        municipality: names.place(municipalityId),
        month,
        standing: count,
      })),
    },
    finalMonths: correctedFinalMonths(known, { today: given.today, lockDay }),
  };
}

/** Cells, one by one, in the order of the sheets. */
export function changedCells(
  changes: readonly Pick<SheetChange, "municipalityId" | "month" | "before" | "after">[],
  names: Names,
  most = CELLS_SHOWN,
): Limited<ChangedCell> {
  const rows: ChangedCell[] = [];
  let count = 0;
  for (const change of changes) {
    const slots = changedSlots(change);
    count += slots.length;
    for (const slot of slots.slice(0, Math.max(0, most - rows.length))) {
      rows.push({
        municipality: names.place(change.municipalityId),
        month: change.month,
        ...names.cell(slot),
        before: countAt(change.before, slot),
        after: countAt(change.after, slot),
      });
    }
  }
  return { count, rows };
}

export type Names = ReturnType<typeof namesOf>;

/** Slots and ids by name. A slot that has left the registers keeps its number. */
export function namesOf({
  registers: { areas, channels },
  municipalities,
}: {
  registers: Pick<CountryRegisters, "areas" | "channels">;
  municipalities: readonly Pick<MunicipalityRow, "id" | "code" | "name">[];
}) {
  const areaNames = new Map(areas.map((row) => [row.slot, labelOf(row)]));
  const channelNames = new Map(channels.map((row) => [row.slot, labelOf(row)]));
  const places = new Map(municipalities.map(({ id, code, name }) => [id, { code, name }]));
  const channel = (slot: number) => channelNames.get(slot) ?? numbered(slot);
  const area = (slot: number) => areaNames.get(slot) ?? numbered(slot);
  return {
    area,
    channel,
    place: (id: number): Place => places.get(id) ?? { code: String(id), name: String(id) },
    cell: (slot: number) => ({
      area: area(areaSlotOf(slot)),
      channel: channel(channelSlotOf(slot)),
    }),
  };
}

export function labelOf({ code, names }: AreaRow | ChannelRow): Label {
  return { code, names };
}

function numbered(slot: number): Label {
  const text = String(slot);
  return { code: text, names: { da: text, en: text, nb: text } };
}

function sheetEffect(change: SheetChange, { registers, declared, today }: EffectNames, names: Names): SheetEffect {
  const { municipalityId, month, before, after, firstVersion } = change;
  const sums = (counts: Counts, rows: readonly Declared[]): SheetSums => {
    const totals = sheetTotals(counts, declaredBy(rows)(monthIndex(month)), month, sheetRules(registers));
    return {
      total: totals.total,
      digital: totals.digital,
      share: share(totals, "digital"),
      complete: totals.complete,
    };
  };
  return {
    municipality: names.place(municipalityId),
    month,
    state: monthState(month, today, registers.country.lockDay),
    changes: changesOf(change),
    before: firstVersion === null ? null : sums(before, declared.before.get(municipalityId) ?? []),
    after: sums(after, declared.after.get(municipalityId) ?? []),
  };
}

function changesOf(change: SheetChange): SheetEffect["changes"] {
  const changes = { new: 0, changed: 0, withdrawn: 0, unchanged: 0 };
  for (const slot of changedSlots(change)) {
    if (countAt(change.before, slot) === null) changes.new++;
    else if (countAt(change.after, slot) === null) changes.withdrawn++;
    else changes.changed++;
  }
  return changes;
}

/** One question per channel, however many municipalities it is about; asked again where they answered differently. */
function absentCells(leftOut: readonly LeftOut[], names: Names): AbsentCells[] {
  const channels = [...new Set(leftOut.map(({ channelSlot }) => channelSlot))];
  return channels.map((slot) => {
    const own = leftOut.filter(({ channelSlot }) => channelSlot === slot);
    const answers = new Set(own.map(({ answer }) => answer));
    return {
      channel: names.channel(slot),
      cells: own.reduce((sum, { cells }) => sum + cells, 0),
      months: [...new Set(own.flatMap(({ months }) => months))].sort(),
      municipalities: limited(own, PLACES_SHOWN, ({ municipalityId }) => names.place(municipalityId)),
      answer: answers.size === 1 ? (own[0]?.answer ?? null) : null,
    };
  });
}

function limited<T, R>(all: readonly T[], most: number, row: (one: T) => R): Limited<R> {
  return { count: all.length, rows: all.slice(0, most).map(row) };
}
