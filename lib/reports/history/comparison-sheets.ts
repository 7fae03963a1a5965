import { revisionsBetween, sheetsBetween } from "@/db/queries/revisions-between";
import { type CellChange, sumReported } from "@/lib/domain/revisions";
import { type ChangedSheet, changedSheets, type NewSheet, newSheetsAt } from "@/lib/domain/sheet-difference";
import { channelSlotOf } from "@/lib/domain/slot";
import { LIST_LIMIT } from "@/lib/reports/asked";
import { grouped } from "@/lib/reports/grouped";
import { namesOf } from "@/lib/reports/submission/file-effect";
import type { Compared, ComparedSheet, ComparisonReport, NewSheets } from "./comparison";

type Sheets = Pick<ComparisonReport, "cells" | "sheets" | "newSheets">;

/** What changed in the sheets that stood at both versions, and how many came in between. */
export async function comparedSheets(compared: Compared): Promise<Sheets> {
  const { changed, fresh } = await sheetDifference(compared);
  const names = namesOf({ registers: compared.now.registers, municipalities: compared.places });
  const { channels } = compared.now.registers;
  return {
    cells: changed.reduce((sum, { cells }) => sum + cells.length, 0),
    sheets: {
      count: changed.length,
      rows: changed.slice(0, LIST_LIMIT).map((sheet) => comparedSheet(sheet, channels, names)),
    },
    newSheets: newSheets(fresh),
  };
}

/** Every sheet that differs between the versions, and every one that came; by municipality and month. */
export async function sheetDifference({ now, from, to, municipalityId }: Compared): Promise<{
  changed: ChangedSheet[];
  fresh: NewSheet[];
}> {
  const { tx, registers } = now;
  const span = { country: registers.country.code, municipalityId };
  const between = { ...span, from: from.number, to: to.number };
  const [revisions, later, standing] = await Promise.all([
    revisionsBetween(tx, between),
    revisionsBetween(tx, { ...span, from: to.number, to: now.stamp.version }),
    sheetsBetween(tx, between),
  ]);
  const isFresh = ({ firstVersion }: { firstVersion: number }) =>
    firstVersion > from.number && firstVersion <= to.number;
  return {
    changed: changedSheets(revisions.filter(({ firstVersion }) => firstVersion <= from.number)),
    fresh: newSheetsAt(standing, later.filter(isFresh)),
  };
}

function comparedSheet(
  { municipalityId, month, cells }: ChangedSheet,
  channels: readonly { slot: number }[],
  names: ReturnType<typeof namesOf>,
): ComparedSheet {
  const byChannel = grouped(cells, ({ slot }) => channelSlotOf(slot));
  return {
    municipality: names.place(municipalityId),
    month,
    cells: cells.length,
    ...sumsOf(cells),
    channels: channels.flatMap(({ slot }) => {
      const own = byChannel.get(slot);
      return own ? [{ channel: names.channel(slot), ...sumsOf(own) }] : [];
    }),
  };
}

function sumsOf(cells: readonly CellChange[]) {
  return {
    before: sumReported(cells.map(({ before }) => before)),
    after: sumReported(cells.map(({ after }) => after)),
  };
}

function newSheets(sheets: readonly NewSheet[]): NewSheets {
  return {
    count: sheets.length,
    cells: sheets.reduce((sum, { cells }) => sum + cells, 0),
    sum: sheets.reduce((total, { sum }) => total + sum, 0),
    municipalities: new Set(sheets.map(({ municipalityId }) => municipalityId)).size,
    months: [...new Set(sheets.map(({ month }) => month))].sort(),
  };
}
