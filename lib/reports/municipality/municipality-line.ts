import { municipalities } from "@/db/queries/municipalities";
import { type Month, monthAt, monthIndex, monthOf } from "@/lib/domain/month";
import type { Context } from "@/lib/reports/context";
import type { Place } from "@/lib/reports/figures";

/** Where a municipality comes from and what it became. Months are the first after the merger. */
export type MunicipalityLine = {
  becomes: { from: Month; place: Place } | null;
  /**
   * Latest first; those of its predecessors, too. Not `whole`: the series breaks there, and nothing is summed from before.
   * `continued`: it was there before, and others joined it.
   */
  comesFrom: { from: Month; whole: boolean; continued: boolean; places: Place[] }[];
  /** Divisions that it had a part in, as they are registered. */
  divided: string[];
};

export async function municipalityLine(
  { tx, registers, lineage, asOf }: Context,
  municipality: { id: number; code: string },
): Promise<MunicipalityLine> {
  const { id } = municipality;
  const divided = registers.events
    .filter(({ kind, areaSlot, channelSlot }) => kind === "series_break" && areaSlot === null && channelSlot === null)
    .filter((event) => event.municipality?.id === id && isDivision(registers.events, event))
    .map(({ title }) => title);
  if (!lineage.isRelated(id)) return { becomes: null, comesFrom: [], divided };
  const rows = await municipalities(tx, registers.country.code, asOf);
  const places = new Map(rows.map((row) => [row.id, { code: row.code, name: row.name }]));
  const own = rows.find((row) => row.id === id);
  const successor = rows.find((row) => row.code === own?.successor);
  const line = [id, ...lineage.ancestors(id)];
  const comesFrom = line.flatMap((of) => {
    const months = [...new Set(lineage.joining(of).map(({ joins }) => joins))];
    return months.map((joins) => ({
      from: monthAt(joins),
      whole: !lineage.breaksOf(of).has(joins),
      continued: (lineage.startOf(of) ?? 0) < joins,
      places: lineage
        .joining(of)
        .filter((one) => one.joins === joins)
        .flatMap((one) => places.get(one.id) ?? []),
    }));
  });
  return {
    becomes:
      successor && own?.validTo
        ? { from: monthAt(monthIndex(monthOf(own.validTo)) + 1), place: { code: successor.code, name: successor.name } }
        : null,
    comesFrom: comesFrom.toSorted((a, b) => (a.from < b.from ? 1 : -1)),
    divided,
  };
}

type Break = Context["registers"]["events"][number];

/** A division breaks the series of several municipalities on one day, with the same words. */
function isDivision(events: readonly Break[], one: Break): boolean {
  return events.some((other) => other.id !== one.id && other.fromDay === one.fromDay && other.title === one.title);
}
