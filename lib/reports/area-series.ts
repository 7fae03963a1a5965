import type { AreaRow, CountryRegisters } from "@/db/queries/country-registers";
import type { CountryWindowRow, StoredKind, WindowRow } from "@/db/queries/window-sums";
import type { Month } from "@/lib/domain/month";
import { areaTotalsOf } from "./area-sums";
import type { Context } from "./context";
import type { OwnWindows } from "./municipality/municipality-window";
import type { CountedSheet } from "./sums";

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
  sheets: readonly CountedSheet[],
  area: AreaRow,
  registers: CountryRegisters,
): OwnWindows {
  const ofArea = (row: WindowRow, kind: StoredKind, asOf?: Month): WindowRow => {
    const sums = areaTotalsOf(sheets, { kind, end: row.month }, registers, asOf)[area.slot - 1];
    const { total, digital, selfService } = sums ?? { total: 0, digital: 0, selfService: 0 };
    return { ...row, complete: row.complete && row.byArea, total, digital, selfService, byChannel: [] };
  };
  const { month, rolling12, earlier } = windows;
  return {
    month: month.map((row) => ofArea(row, "month")),
    rolling12: rolling12.map((row) => ofArea(row, "rolling12")),
    ...(earlier && {
      earlier: (kind, before, asOf) => {
        const row = earlier(kind, before, asOf);
        return row && ofArea(row, kind, asOf);
      },
    }),
  };
}
