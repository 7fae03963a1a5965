import { and, eq, gt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { windowTotal } from "@/db/schema/rollup";
import { firstDay, type Month } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";
import type { StoredKind } from "./window-sums";

/** A joint municipality's inquiries in a window, and how many of them carry the measure. */
export type JointPart = { id: number; part: number; total: number };

/** Every joint municipality of a window that has inquiries, in no order. */
export async function jointParts(
  db: Database,
  { country, kind, month, measure }: { country: string; kind: StoredKind; month: Month; measure: Measure },
): Promise<JointPart[]> {
  const part = measure === "digital" ? windowTotal.digital : windowTotal.selfService;
  return db
    .select({
      id: windowTotal.municipalityId,
      part: sql<number>`${part}::float8`.as("part"),
      total: sql<number>`${windowTotal.total}::float8`.as("total"),
    })
    .from(windowTotal)
    .where(
      and(
        eq(windowTotal.country, country),
        eq(windowTotal.kind, kind),
        eq(windowTotal.month, firstDay(month)),
        eq(windowTotal.joint, true),
        gt(windowTotal.total, 0),
      ),
    );
}
