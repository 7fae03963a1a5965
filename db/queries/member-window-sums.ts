import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { windowTotal } from "@/db/schema/rollup";
import { type StoredKind, type WindowRow, windowColumns } from "./window-sums";

export type MemberWindowRow = WindowRow & { municipalityId: number; kind: StoredKind };

/** The sums of several municipalities, window by window, oldest first. A window that one reported nothing in has no row. */
export async function memberWindowSums(
  db: Database,
  { municipalityIds, kind }: { municipalityIds: readonly number[]; kind: StoredKind },
): Promise<MemberWindowRow[]> {
  if (municipalityIds.length === 0) return [];
  const rows = await db
    .select({ ...windowColumns, municipalityId: windowTotal.municipalityId })
    .from(windowTotal)
    .where(and(inArray(windowTotal.municipalityId, [...municipalityIds]), eq(windowTotal.kind, kind)))
    .orderBy(asc(windowTotal.month), asc(windowTotal.municipalityId));
  return rows.map((row) => ({ ...row, kind }));
}
