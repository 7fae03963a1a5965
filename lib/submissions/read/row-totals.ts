import { areaSlotOf, channelSlotOf } from "@/lib/domain/slot";
import type { FileReading } from "./check";
import type { CheckedTotals, Problem } from "./reading";

/** A row of totals in a file with one count a row: what its labels narrow it down to, and where it stands. */
export type RowTotal = {
  label: string;
  found: number;
  /** The sum of the rows above it, and of those since the last such row. */
  above: number[];
  place?: number;
  month?: number;
  area?: number;
  channel?: number;
  problem: Problem;
};

/** `sum` and `since` are of the rows that were read with care; the fast path does not add up. */
export type RowTotals = { list: RowTotal[]; sum: number; since: number };

/** Compares the totals with what the file's counts add up to. Who disagrees becomes a warning. */
export function totalsOf(file: FileReading): CheckedTotals | null {
  const { list } = file.totals;
  const before = file.tableTotals;
  if (list.length + before.checked === 0) return null;
  const disagreeing = list.filter((total) => ![sumOf(file, total), ...total.above].includes(total.found));
  for (const total of disagreeing) {
    const details = { found: total.found, computed: sumOf(file, total) };
    file.warnings.add(() => ({ ...total.problem, details }));
  }
  return {
    labels: [...new Set([...before.labels, ...list.map(({ label }) => label)])],
    checked: before.checked + list.length,
    disagree: before.disagree + disagreeing.length,
  };
}

function sumOf({ sheets }: FileReading, { place, month, area, channel }: RowTotal): number {
  let sum = 0;
  for (const sheet of sheets.all) {
    if ((place ?? sheet.place) !== sheet.place || (month ?? sheet.month) !== sheet.month) continue;
    sheet.counts.forEach((count, index) => {
      if (count <= 0) return;
      if (area !== undefined && areaSlotOf(index + 1) !== area) return;
      if (channel === undefined || channelSlotOf(index + 1) === channel) sum += count;
    });
  }
  return sum;
}
