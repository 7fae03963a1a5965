import { and, asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { windowTotal } from "@/db/schema/rollup";
import { jsonRows } from "./json-rows";
import { type StoredKind, type WindowRow, windowColumns } from "./window-sums";

/** The sums of one municipality, window by window, oldest first. A window nobody reported in has no row. */
export async function municipalityWindowSums(
  db: Database,
  { municipalityId, kind }: { municipalityId: number; kind: StoredKind },
): Promise<WindowRow[]> {
  const [found] = await db
    .select({ rows: jsonRows<WindowRow>(windowColumns, asc(windowTotal.month)) })
    .from(windowTotal)
    .where(and(eq(windowTotal.municipalityId, municipalityId), eq(windowTotal.kind, kind)));
  return found?.rows ?? [];
}
