import type { LeagueSumRow } from "@/db/queries/league-sums";
import type { SheetRow } from "@/db/queries/sheets-of-municipalities";
import { type Declared, declaredBy } from "@/lib/domain/declared";
import { firstDay, type Month, monthIndex } from "@/lib/domain/month";
import { rankEffect, type Standing } from "@/lib/domain/rank-effect";
import { sheetTotals, type Totals, windowTotals } from "@/lib/domain/rollup";
import { type Counts, NOT_REPORTED } from "@/lib/domain/slot";
import { windowMonths, windowStart, yearBefore } from "@/lib/domain/window";
import { inCountry } from "@/lib/reports/context";
import { sheetRules } from "@/lib/reports/sheet-rules";
import type { EffectNames } from "@/lib/reports/submission/file-effect";
import type { RankingEffect } from "@/lib/reports/submission/submission";
import type { AskedSubmission } from "@/lib/reports/submission/submission-asked";
import type { Difference } from "@/lib/submissions/commit/difference";

/** The sheets of so many municipalities are read again, twelve months each. */
const MOST = 120;
const SHOWN = 3;
/** A joint figure that moves by less is not said to move. */
const TOLD = 0.001;

/**
 * What a difference does to the ranks and the joint figure of the twelve months to the last final one. Null where it
 * touches none of them. A municipality whose sums are not those of its own sheets alone, after a merger, is left out.
 */
export async function rankingEffect(
  { db, country, today }: AskedSubmission,
  { changes }: Pick<Difference, "changes">,
  { registers, declared, municipalities }: EffectNames,
): Promise<RankingEffect | null> {
  return inCountry(db, { country, today }, async ({ stamp, sums }) => {
    const window = { kind: "rolling12", end: stamp.lastFinal } as const;
    const months = windowMonths(window);
    const within = changes.filter(({ month }) => months.includes(month));
    const ids = [...new Set(within.map(({ municipalityId }) => municipalityId))];
    if (ids.length === 0 || ids.length > MOST) return null;
    const [league, sheets] = await Promise.all([
      sums.league("rolling12", window.end, yearBefore(window).end),
      sums.sheets(ids, windowStart(window), window.end),
    ]);
    const rules = sheetRules(registers);
    const sumsOf = (id: number, rows: readonly Sheet[], cells: ReadonlyMap<number, readonly Declared[]>) =>
      windowSums(
        months,
        rows.filter(({ municipalityId }) => municipalityId === id),
        cells.get(id) ?? [],
        rules,
      );
    const replaced = new Map<number, Standing>();
    for (const row of league.filter(({ id }) => ids.includes(id))) {
      if ((sumsOf(row.id, sheets, declared.before)?.total ?? null) !== row.total) continue;
      const after = sumsOf(row.id, withChanges(sheets, within), declared.after);
      replaced.set(row.id, standing(row.id, after && { ...after, joint: after.joint && isValidIn(row, months) }));
    }
    const effect = rankEffect(
      league.map((row) => standing(row.id, row)),
      replaced,
    );
    const places = new Map(municipalities.map(({ id, code, name }) => [id, { code, name }]));
    const ranks = effect.ranks.flatMap(({ id, ...rank }) => {
      const municipality = places.get(id);
      return municipality ? [{ municipality, ...rank }] : [];
    });
    const moved = ranks.filter(({ before, after }) => before !== after);
    return {
      month: window.end,
      ranks: { count: moved.length, rows: moved.slice(0, SHOWN) },
      stays: ranks.length === 1 && moved.length === 0 ? (ranks[0] ?? null) : null,
      of: effect.after.of,
      joint: jointOf(effect.before.share, effect.after.share),
    };
  });
}

type Sheet = Pick<SheetRow, "municipalityId" | "month" | "counts">;

function withChanges(sheets: readonly Sheet[], changes: Difference["changes"]): Sheet[] {
  const changed = new Set(changes.map(({ municipalityId, month }) => `${municipalityId} ${month}`));
  const others = sheets.filter(({ municipalityId, month }) => !changed.has(`${municipalityId} ${month}`));
  return [...others, ...changes.map(({ after, ...change }) => ({ ...change, counts: after }))];
}

function windowSums(
  months: readonly Month[],
  sheets: readonly Sheet[],
  declared: readonly Declared[],
  rules: ReturnType<typeof sheetRules>,
): Totals | null {
  const slots = declaredBy(declared);
  const totals = months.map((month) => {
    const counts = sheets.find((sheet) => sheet.month === month)?.counts;
    return counts && isReported(counts) ? sheetTotals(counts, slots(monthIndex(month)), month, rules) : null;
  });
  return totals.every((total) => total === null) ? null : windowTotals(totals);
}

function isReported(counts: Counts): boolean {
  return counts.some((count) => count !== NOT_REPORTED);
}

function standing(
  id: number,
  sums: { joint: boolean | null; total: number | null; digital: number | null } | null,
): Standing {
  return { id, joint: sums?.joint ?? false, total: sums?.total ?? 0, digital: sums?.digital ?? 0 };
}

function isValidIn({ validFrom, validTo }: LeagueSumRow, months: readonly Month[]): boolean {
  const [first, last] = [months[0] ?? "", months.at(-1) ?? ""];
  return validFrom <= firstDay(first) && (validTo === null || validTo >= firstDay(last));
}

function jointOf(before: number | null, after: number | null): RankingEffect["joint"] {
  if (before === null || after === null || Math.abs(after - before) < TOLD) return null;
  return { before, after };
}
