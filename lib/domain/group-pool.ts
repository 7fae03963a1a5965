import type { AreaSum } from "./area-pool";
import { type CountryWindow, inhabitantsIn, type MunicipalityWindow, type RollupKind } from "./country-rollup";
import { type Month, monthIndex } from "./month";
import { addTotals, type SheetRules, sheetAreaTotals } from "./rollup";
import { AREA_SLOTS, CHANNEL_SLOTS, type Counts, NOT_REPORTED } from "./slot";

/** A municipality of a group. `from` and `to` are the months in which it is one. */
export type PoolMember = {
  id: number;
  from: Month;
  to: Month | null;
  inhabitants: ReadonlyMap<number, number>;
  /** Where municipalities were merged into it: was it, or what it was made of, there from month to month (indexes)? */
  isThere?: (first: number, last: number) => boolean;
};

/**
 * The windows of a group's municipalities added up, oldest first, by the rules of the country's joint figure: of those
 * that exist in the whole window, the complete ones that count the core channels. Sums first; no share is averaged.
 */
export function pooledWindows(
  members: readonly PoolMember[],
  windows: readonly MunicipalityWindow[],
  kind: RollupKind,
): CountryWindow[] {
  const byMonth = new Map<Month, Map<number, MunicipalityWindow>>();
  for (const window of windows) {
    if (window.kind !== kind) continue;
    const inMonth = byMonth.get(window.month) ?? new Map<number, MunicipalityWindow>();
    byMonth.set(window.month, inMonth.set(window.municipalityId, window));
  }
  const months = [...byMonth].sort(([a], [b]) => (a < b ? -1 : 1));
  return months.map(([month, inMonth]) => pooledWindow(members, inMonth, { kind, month }));
}

function pooledWindow(
  members: readonly PoolMember[],
  windows: ReadonlyMap<number, MunicipalityWindow>,
  { kind, month }: { kind: RollupKind; month: Month },
): CountryWindow {
  const sums = { total: 0, digital: 0, selfService: 0, byChannel: Array<number | null>(CHANNEL_SLOTS).fill(null) };
  const pool = { kind, month, over: 0, of: 0, inhabitantsOver: 0, inhabitantsOf: 0, ...sums };
  for (const member of members) {
    const window = windows.get(member.id);
    if (!window?.joint && !existsIn(member, kind, month)) continue;
    const inhabitants = inhabitantsIn(member.inhabitants, Number(month.slice(0, 4)));
    pool.of += 1;
    pool.inhabitantsOf += inhabitants;
    if (!window?.joint) continue;
    pool.over += 1;
    pool.inhabitantsOver += inhabitants;
    addTotals(pool, window);
  }
  return pool;
}

/** In the whole window. */
function existsIn({ from, to, isThere }: PoolMember, kind: RollupKind, month: Month): boolean {
  const last = monthIndex(month);
  const first = last - (kind === "month" ? 0 : 11);
  if (isThere) return isThere(first, last);
  return monthIndex(from) <= first && (to === null || last <= monthIndex(to));
}

export type PoolSheet = { municipalityId: number; month: Month; counts: Counts };

/** The sheets of a window added up by area; `over` municipalities count it. Areas that nobody counts are left out. */
export function pooledAreas(sheets: readonly PoolSheet[], rules: SheetRules): AreaSum[] {
  const sums = Array.from({ length: AREA_SLOTS }, (_, index) => ({
    areaSlot: index + 1,
    ...{ total: 0, digital: 0, selfService: 0 },
    by: new Set<number>(),
  }));
  for (const { municipalityId, month, counts } of sheets) {
    for (const [index, area] of sheetAreaTotals(counts, month, rules).entries()) {
      const sum = sums[index];
      if (!sum || !countsArea(counts, index + 1)) continue;
      sum.total += area.total;
      sum.digital += area.digital;
      sum.selfService += area.selfService;
      sum.by.add(municipalityId);
    }
  }
  return sums.filter(({ by }) => by.size > 0).map(({ by, ...sum }) => ({ ...sum, over: by.size }));
}

function countsArea(counts: Counts, areaSlot: number): boolean {
  const start = (areaSlot - 1) * CHANNEL_SLOTS;
  return counts.subarray(start, start + CHANNEL_SLOTS).some((count) => count !== NOT_REPORTED);
}
