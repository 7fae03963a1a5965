import type { Database } from "@/db/client";
import type { LeagueSumRow } from "@/db/queries/league-sums";
import { storedKind } from "@/db/queries/window-sums";
import { gapParts, standardisedShare } from "@/lib/domain/fair-share";
import type { AreaTotals } from "@/lib/domain/rollup";
import { type Measure, measured } from "@/lib/domain/share";
import type { Observed } from "@/lib/domain/shrunken";
import { windowStart } from "@/lib/domain/window";
import { windowOf } from "@/lib/reports/answered-window";
import { areaTotals, areaTotalsOf } from "@/lib/reports/area-sums";
import type { AnsweredWindow } from "@/lib/reports/asked";
import type { Context } from "@/lib/reports/context";
import { grouped } from "@/lib/reports/grouped";
import { kept } from "@/lib/reports/kept";

/**
 * A share with the country's inquiries in place of its own (`standardised`), and why the raw one differs from the
 * country's by area (`country`): mix + behaviour. All 0..1.
 */
export type FairShare = { standardised: number; country: number; mix: number; behaviour: number };

const ownAreas = kept<Map<number, AreaTotals>>(8);

/** The fair shares of these rows, by id; without one who counts a channel in total only. */
export async function fairShares(
  db: Database,
  { sums, registers, stamp }: Context,
  answered: AnsweredWindow,
  rows: readonly Pick<LeagueSumRow, "id" | "joint" | "byArea">[],
): Promise<Map<number, FairShare>> {
  const window = windowOf(answered);
  const key = [registers.country.code, stamp.version, window.kind, window.end].join(" ");
  const known = await ownAreas(db, key, () => new Map<number, AreaTotals>());
  const asked = rows.filter((row) => row.joint && row.byArea).map(({ id }) => id);
  const missing = asked.filter((id) => !known.has(id));
  const [country, sheets] = await Promise.all([
    sums.areas(storedKind(window.kind), window.end),
    sums.sheets(missing, windowStart(window), window.end),
  ]);
  for (const [id, own] of grouped(sheets, (sheet) => sheet.municipalityId))
    known.set(id, areaTotalsOf(own, window, registers));
  const standard = observed(areaTotals(country), answered.measure);
  return new Map(
    asked.flatMap((id) => {
      const own = known.get(id);
      const fair = own && fairShare(observed(own, answered.measure), standard);
      return fair ? [[id, fair] as const] : [];
    }),
  );
}

function fairShare(own: readonly Observed[], standard: readonly Observed[]): FairShare | null {
  const [standardised, parts] = [standardisedShare(own, standard), gapParts(own, standard)];
  if (standardised === null || parts === null) return null;
  return { standardised, country: standardised - parts.behaviour, mix: parts.mix, behaviour: parts.behaviour };
}

function observed(areas: AreaTotals, measure: Measure): Observed[] {
  return areas.map((area) => ({ total: area.total, measured: measured(area, measure) }));
}
