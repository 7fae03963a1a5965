import type { AreaRow, CountryRegisters } from "@/db/queries/country-registers";
import type { SheetRow } from "@/db/queries/sheets-of-municipalities";
import type { CountryWindowRow, StoredKind, WindowRow } from "@/db/queries/window-sums";
import { areaTotalsOf } from "./area-sums";
import type { Context } from "./context";
import type { OwnWindows } from "./municipality-window";

/** One area of the country as if it were all: sums over those who count every channel by area, of all municipalities. */
export async function countryAreaRows(
  { sums }: Context,
  kind: StoredKind,
  area: AreaRow,
  country: readonly CountryWindowRow[],
): Promise<CountryWindowRow[]> {
  const of = new Map(country.map((row) => [row.month, row.of]));
  const rows = await sums.areaSeries(kind, area.slot);
  return rows.map(({ areaSlot: _, ...row }) => ({
    ...row,
    of: of.get(row.month) ?? row.over,
    inhabitantsOver: 0,
    inhabitantsOf: 0,
    byChannel: [],
  }));
}

/** One area of a municipality as if it were all: complete where the window is, and counted by area. */
export function ownAreaRows(
  windows: OwnWindows,
  sheets: readonly SheetRow[],
  area: AreaRow,
  registers: CountryRegisters,
): OwnWindows {
  const rows = (kind: StoredKind) =>
    windows[kind].map((row): WindowRow => {
      const sums = areaTotalsOf(sheets, { kind, end: row.month }, registers)[area.slot - 1];
      const { total, digital, selfService } = sums ?? { total: 0, digital: 0, selfService: 0 };
      return { ...row, complete: row.complete && row.byArea, total, digital, selfService, byChannel: [] };
    });
  return { month: rows("month"), rolling12: rows("rolling12") };
}
