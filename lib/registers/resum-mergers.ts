import type { Transaction } from "@/db/sheets/copy";
import type { NewEvent } from "@/db/sheets/events";
import { lineageAt } from "@/db/sheets/lineage";
import { rebuildRollups } from "@/lib/submissions/commit/rebuild";

/** A series break says whether a merged municipality's months go on from its predecessors': then its sums are made anew. */
export async function resumMergers(tx: Transaction, country: string, events: readonly NewEvent[]): Promise<void> {
  const broken = events.filter(({ kind }) => kind === "series_break").flatMap(({ municipalityId: id }) => id ?? []);
  if (broken.length === 0) return;
  const lineage = await lineageAt(tx, country);
  if (broken.some((id) => lineage.isRelated(id))) await rebuildRollups(tx, country);
}
