import { and, between, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { windowTotal } from "@/db/schema/rollup";
import { firstDay, type Month } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";
import type { StoredKind } from "./window-sums";

export type TrendQuestion = {
  municipalityIds: readonly number[];
  kind: StoredKind;
  from: Month;
  to: Month;
  measure: Measure;
  /** Only the windows in which the municipality is joint: none that leaves out a core channel. */
  joint?: true;
};

/** A municipality's complete windows in any order, each as its month, the inquiries with the measure, and all inquiries. */
export type TrendRow = { municipalityId: number; points: [month: Month, measured: number, total: number][] };

/** Several municipalities' windows, a row each: as JSON, since thousands of small rows are what takes the time. */
export async function leagueTrends(
  db: Database,
  { municipalityIds, kind, from, to, measure, joint }: TrendQuestion,
): Promise<TrendRow[]> {
  if (municipalityIds.length === 0) return [];
  const part = measure === "digital" ? windowTotal.digital : windowTotal.selfService;
  const point = sql`json_build_array(to_char(${windowTotal.month}, 'YYYY-MM'), ${part}, ${windowTotal.total})`;
  return db
    .select({
      municipalityId: windowTotal.municipalityId,
      points: sql<TrendRow["points"]>`json_agg(${point})`.as("points"),
    })
    .from(windowTotal)
    .where(
      and(
        inArray(windowTotal.municipalityId, [...municipalityIds]),
        eq(windowTotal.kind, kind),
        between(windowTotal.month, firstDay(from), firstDay(to)),
        eq(joint ? windowTotal.joint : windowTotal.complete, true),
      ),
    )
    .groupBy(windowTotal.municipalityId);
}
