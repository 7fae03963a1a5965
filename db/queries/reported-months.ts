import { and, asc, between, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { windowTotal } from "@/db/schema/rollup";
import { firstDay, type Month } from "@/lib/domain/month";

export type ReportedMonth = { municipalityId: number; month: Month; complete: boolean };

type Question = { municipalityIds: readonly number[]; from: Month; to: Month };

/** The months in which these municipalities have any count; both ends included. */
export async function reportedMonths(db: Database, { municipalityIds, from, to }: Question): Promise<ReportedMonth[]> {
  if (municipalityIds.length === 0) return [];
  return db
    .select({
      municipalityId: windowTotal.municipalityId,
      month: sql<Month>`to_char(${windowTotal.month}, 'YYYY-MM')`.as("label"),
      complete: windowTotal.complete,
    })
    .from(windowTotal)
    .where(
      and(
        inArray(windowTotal.municipalityId, [...municipalityIds]),
        eq(windowTotal.kind, "month"),
        between(windowTotal.month, firstDay(from), firstDay(to)),
        sql`cardinality(array_remove(${windowTotal.byChannel}, null)) > 0`,
      ),
    )
    .orderBy(asc(windowTotal.municipalityId), asc(windowTotal.month));
}
