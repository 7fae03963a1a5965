import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { windowTotal } from "@/db/schema/rollup";
import { jsonRows } from "./json-rows";
import { type StoredKind, type WindowRow, windowColumns } from "./window-sums";

export type MemberWindowRow = WindowRow & { municipalityId: number; kind: StoredKind };

/** The sums of several municipalities, window by window, oldest first. A window that one reported nothing in has no row. */
export async function memberWindowSums(
  db: Database,
  { municipalityIds, kind }: { municipalityIds: readonly number[]; kind: StoredKind },
): Promise<MemberWindowRow[]> {
  if (municipalityIds.length === 0) return [];
  const columns = { ...windowColumns, municipalityId: windowTotal.municipalityId, kind: windowTotal.kind };
  const order = sql`${windowTotal.month}, ${windowTotal.municipalityId}`;
  const [found] = await db
    .select({ rows: jsonRows<MemberWindowRow>(columns, order) })
    .from(windowTotal)
    .where(and(inArray(windowTotal.municipalityId, [...municipalityIds]), eq(windowTotal.kind, kind)));
  return found?.rows ?? [];
}
