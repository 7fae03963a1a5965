import type { BothWindows, PooledRow } from "@/db/queries/both-windows";
import type { Change } from "./figures";

type Part = (sum: PooledRow) => number;

/** A change of a part of all inquiries over those in both windows; null where nobody is, or nobody asked. */
export function changeOf({ over, now, before }: BothWindows, part: Part): Change | null {
  if (over === 0 || now.total === 0 || before.total === 0) return null;
  const shares = { after: part(now) / now.total, before: part(before) / before.total };
  return { ...shares, difference: shares.after - shares.before, over };
}
