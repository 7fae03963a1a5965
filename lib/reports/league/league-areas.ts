import type { Database } from "@/db/client";
import type { AreaRow, CountryRegisters } from "@/db/queries/country-registers";
import type { LeagueSumRow } from "@/db/queries/league-sums";
import type { SheetRow } from "@/db/queries/sheets-of-municipalities";
import type { Month } from "@/lib/domain/month";
import { addTotals, carriers, type SheetRules, type Sums } from "@/lib/domain/rollup";
import { CHANNEL_SLOTS, NOT_REPORTED, slotOf } from "@/lib/domain/slot";
import { type Window, windowStart, yearBefore } from "@/lib/domain/window";
import { AppError } from "@/lib/errors";
import type { Context } from "@/lib/reports/context";
import { kept } from "@/lib/reports/kept";
import { sheetRules } from "@/lib/reports/sheet-rules";

export type AreaFilter = { area?: string | undefined; field?: string | undefined; wave?: number | undefined };

/** The areas that a league is of; none where it is of all inquiries. What is unknown is an error that names it. */
export function areasAsked({ areas, fields, country }: CountryRegisters, filter: AreaFilter): AreaRow[] {
  const { area, field, wave } = filter;
  if (area === undefined && field === undefined && wave === undefined) return [];
  if (area !== undefined && !areas.some(({ code }) => code === area))
    throw new AppError("not-found", `There is no area ${area} in ${country.code}.`, { area });
  if (field !== undefined && !fields.some(({ code }) => code === field))
    throw new AppError("not-found", `There is no field ${field} in ${country.code}.`, { field });
  const found = areas.filter(
    (row) =>
      (area === undefined || row.code === area) &&
      (field === undefined || row.field === field) &&
      (wave === undefined || row.wave === wave),
  );
  if (found.length === 0) throw new AppError("not-found", "No area is in all of these.", { ...filter });
  return found;
}

type ById = ReadonlyMap<number, Sums>;
const areaLeague = kept<{ now: ById; before: ById }>(8);

/**
 * The rows of a league as if these areas were all inquiries: from the sheets of both windows, of those who are joint and
 * count every channel by area. The others are joint no longer.
 */
export async function areaRows(
  db: Database,
  { sums, registers, stamp }: Context,
  rows: readonly LeagueSumRow[],
  { window, areas }: { window: Window; areas: readonly AreaRow[] },
): Promise<LeagueSumRow[]> {
  const slots = areas.map(({ slot }) => slot);
  const earlier = yearBefore(window);
  const there = rows.filter((row) => row.joint && row.byArea).map(({ id }) => id);
  const then = rows.filter((row) => row.beforeTotal !== null && row.beforeByArea).map(({ id }) => id);
  const key = [registers.country.code, stamp.version, window.kind, window.end, ...slots].join(" ");
  const read = async (ids: readonly number[], { kind, end }: Window) =>
    sumsOf(await sums.sheets(ids, windowStart({ kind, end }), end), slots, sheetRules(registers));
  const { now, before } = await areaLeague(db, key, async () => {
    const [here, earlierSums] = await Promise.all([read(there, window), read(then, earlier)]);
    return { now: here, before: earlierSums };
  });
  return rows.map((row) => inAreas(row, row.joint && row.byArea ? now.get(row.id) : undefined, before.get(row.id)));
}

function inAreas(row: LeagueSumRow, now: Sums | undefined, before: Sums | undefined): LeagueSumRow {
  return {
    ...row,
    joint: now !== undefined,
    ...{ total: now?.total ?? null, digital: now?.digital ?? null, selfService: now?.selfService ?? null },
    byChannel: now?.byChannel ?? null,
    beforeTotal: before?.total ?? null,
    beforeDigital: before?.digital ?? null,
    beforeSelfService: before?.selfService ?? null,
  };
}

function sumsOf(sheets: readonly SheetRow[], areaSlots: readonly number[], rules: SheetRules): Map<number, Sums> {
  const found = new Map<number, Sums>();
  for (const { municipalityId, month, counts } of sheets) {
    const sum = found.get(municipalityId) ?? nothing();
    found.set(municipalityId, sum);
    for (const areaSlot of areaSlots) addTotals(sum, areaSums(counts, areaSlot, month, rules));
  }
  return found;
}

/** One area of one sheet. */
function areaSums(counts: SheetRow["counts"], areaSlot: number, month: Month, rules: SheetRules): Sums {
  const sum = nothing();
  const carry = carriers(rules.flags, month);
  for (let channel = 0; channel < CHANNEL_SLOTS; channel++) {
    const count = counts[slotOf(areaSlot, channel + 1) - 1] ?? NOT_REPORTED;
    if (count === NOT_REPORTED) continue;
    sum.total += count;
    if (carry.digital[channel]) sum.digital += count;
    if (carry.selfService[channel]) sum.selfService += count;
    sum.byChannel[channel] = count;
  }
  return sum;
}

function nothing(): Sums {
  return { total: 0, digital: 0, selfService: 0, byChannel: Array(CHANNEL_SLOTS).fill(null) };
}
