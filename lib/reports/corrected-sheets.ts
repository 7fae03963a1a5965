import { changedSheets } from "@/db/queries/changed-sheets";
import { isCorrected } from "@/lib/domain/corrected";
import type { Month } from "@/lib/domain/month";
import { type Window, windowMonths } from "@/lib/domain/window";
import type { Limited } from "./asked";
import type { Context } from "./context";
import type { Place } from "./submission/submission";

/** A municipality's month that was corrected after it was final. */
export type CorrectedSheet = { municipalityId: number; municipality: Place; month: Month };

/** What of a window's figures was corrected after it was final: the first, and how many. */
export type Corrected = Limited<{ municipality: Place; month: Month }>;

const SHOWN = 3;

/** The months that were corrected after they were final, by month: the country's or the group's, or of one area of them. */
export async function correctedSheets(context: Context, areaSlot?: number): Promise<CorrectedSheet[]> {
  const { tx, registers, asOf, members } = context;
  const rows = await changedSheets(tx, {
    ...{ country: registers.country.code, areaSlot, version: asOf },
    municipalityIds: members && [...members],
  });
  return rows
    .filter(({ month, changed }) => isCorrected(month, changed, registers.country.lockDay))
    .map(({ municipalityId, code, name, month }) => ({ municipalityId, municipality: { code, name }, month }));
}

/** Those of one municipality, and of whom it was merged from. */
export function ownCorrected({ lineage }: Context, sheets: readonly CorrectedSheet[], id: number): CorrectedSheet[] {
  const ids = new Set([id, ...lineage.ancestors(id)]);
  return sheets.filter(({ municipalityId }) => ids.has(municipalityId));
}

export function correctedMonths(sheets: readonly CorrectedSheet[]): ReadonlySet<Month> {
  return new Set(sheets.map(({ month }) => month));
}

/** The corrections that a window's figures contain. */
export function correctedIn(sheets: readonly CorrectedSheet[], window: Window): Corrected {
  const months = new Set(windowMonths(window));
  const inside = sheets.filter(({ month }) => months.has(month));
  return {
    count: inside.length,
    rows: inside.slice(0, SHOWN).map(({ municipality, month }) => ({ municipality, month })),
  };
}
