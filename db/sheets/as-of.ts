import { NOT_REPORTED } from "@/lib/domain/slot";
import type { StoredRevision, StoredSheet } from "./sheets";

/** The sheet without what the revision changed. */
export function undone(sheet: StoredSheet, { slots, before, version }: StoredRevision): StoredSheet {
  const counts = new Int32Array(Math.max(sheet.counts.length, ...slots)).fill(NOT_REPORTED);
  counts.set(sheet.counts);
  slots.forEach((slot, index) => {
    counts[slot - 1] = before[index] ?? NOT_REPORTED;
  });
  return { ...sheet, counts, lastVersion: Math.min(sheet.lastVersion, version - 1) };
}
