import type { LeagueSumRow } from "@/db/queries/league-sums";
import { everyMonth, type Month, monthIndex } from "@/lib/domain/month";
import type { MonthPart } from "@/lib/domain/moved";
import { type Measure, measured } from "@/lib/domain/share";
import { type Window, windowStart } from "@/lib/domain/window";
import type { Context } from "@/lib/reports/context";
import { ownWindows } from "@/lib/reports/municipality/municipality-window";

type Question = { window: Window; earlier: Window; measure: Measure };

/**
 * The months from the earlier window's first to the window's last in which each municipality is joint, by id. Who was
 * merged in between has the months of all that it is made of now.
 */
export async function monthParts(
  context: Context,
  rows: readonly Pick<LeagueSumRow, "id">[],
  { window, earlier, measure }: Question,
): Promise<Map<number, MonthPart[]>> {
  const [from, to] = [windowStart(earlier), window.end];
  const ids = rows.map(({ id }) => id);
  const trends = await context.sums.trends({ municipalityIds: ids, kind: "month", from, to, measure, joint: true });
  const found = new Map(
    trends.map(({ municipalityId, points }) => [
      municipalityId,
      points.map(([month, part, total]): MonthPart => ({ month, measured: part, total })),
    ]),
  );
  const changed = context.lineage.changedBetween(monthIndex(from), monthIndex(to)).filter((id) => ids.includes(id));
  for (const id of changed) found.set(id, await mergedParts(context, id, { from, to, measure }));
  return found;
}

async function mergedParts(
  context: Context,
  id: number,
  { from, to, measure }: { from: Month; to: Month; measure: Measure },
): Promise<MonthPart[]> {
  const { month: own, earlier } = await ownWindows(context, id);
  return everyMonth(from, to).flatMap((month) => {
    const row = earlier ? earlier("month", month, to) : own.find((one) => one.month === month);
    return row?.joint ? [{ month, measured: measured(row, measure), total: row.total }] : [];
  });
}
