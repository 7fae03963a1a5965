import { and, asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { windowTotal } from "@/db/schema/rollup";
import { type StoredKind, type WindowRow, windowColumns } from "./window-sums";

/** The sums of one municipality, window by window, oldest first. A window nobody reported in has no row. */
export async function municipalityWindowSums(
  db: Database,
  { municipalityId, kind }: { municipalityId: number; kind: StoredKind },
): Promise<WindowRow[]> {
  return db
    .select(windowColumns)
    .from(windowTotal)
    .where(and(eq(windowTotal.municipalityId, municipalityId), eq(windowTotal.kind, kind)))
    .orderBy(asc(windowTotal.month));
}
