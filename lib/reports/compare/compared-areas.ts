import type { CountryRegisters } from "@/db/queries/country-registers";
import type { Names } from "@/db/schema/registers";
import { type Behind, behind } from "@/lib/domain/behind";
import type { Observed } from "@/lib/domain/shrunken";
import type { ComparedPlace } from "./compared-place";

/** One area of several municipalities; `shares` in their order, null where one has none. */
export type AreaComparison = {
  code: string;
  names: Names;
  notStated: boolean;
  shares: (number | null)[];
  /** The first beside the others together; null where there is nothing to compare. */
  behind: Behind | null;
};

/** The areas by how many inquiries the first would move with the others' share, most first; "not stated" last. */
export function comparedAreas(
  places: readonly Pick<ComparedPlace, "areas" | "row">[],
  { areas }: Pick<CountryRegisters, "areas">,
): AreaComparison[] {
  const rows = areas.flatMap(({ code, names, notStated }): AreaComparison[] => {
    const cells = places.map((place) => observed(place, code));
    if (cells.every((cell) => cell === null)) return [];
    const [own = null, ...others] = cells;
    return [
      {
        ...{ code, names, notStated },
        shares: cells.map((cell) => (cell && cell.total > 0 ? cell.measured / cell.total : null)),
        behind: behind(
          own,
          others.flatMap((cell) => cell ?? []),
        ),
      },
    ];
  });
  const lag = (row: AreaComparison) => row.behind?.inquiries ?? Number.NEGATIVE_INFINITY;
  return rows.sort((a, b) => Number(a.notStated) - Number(b.notStated) || lag(b) - lag(a) || 0);
}

/** Who has no place in the league has no areas to compare: without its phone calls every area would look digital. */
function observed({ areas, row: ranked }: Pick<ComparedPlace, "areas" | "row">, code: string): Observed | null {
  const row = areas.rows.find((one) => one.code === code);
  if (!row || row.total === null || areas.reason !== null || ranked === null) return null;
  return { total: row.total, measured: Math.round((row.share ?? 0) * row.total) };
}
