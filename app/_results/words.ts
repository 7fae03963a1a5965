import { addMonths, type Month } from "@/lib/domain/month";
import { windowStart } from "@/lib/domain/window";
import type { Point } from "@/lib/reports/figures";

/** Which way a difference points once it is rounded as it is shown; `same` where the reader would see a zero. */
export function side(difference: number): "over" | "under" | "same" {
  const shown = Math.round(difference * 1000);
  if (shown === 0) return "same";
  return shown > 0 ? "over" : "under";
}

export function direction(difference: number): "up" | "down" | "same" {
  const pointing = side(difference);
  if (pointing === "same") return "same";
  return pointing === "over" ? "up" : "down";
}

/** Where a municipality stands beside the country: since which window it has been there, and how the distance went in a year. */
export type Standing = { side: "over" | "under"; since: Month; gap: "grown" | "shrunk" | "same" };

/**
 * Reads two series of the same windows. `since` is the first window of the unbroken run that ends with the latest one
 * both have a share in; a window that either lacks breaks the run, and none goes back beyond the month from which the
 * municipality counts as it does now (`unbroken`). Null where they never meet or stand equal.
 */
export function standing(
  own: readonly Point[],
  country: readonly Point[],
  last: Month,
  unbroken: Month | null = null,
): Standing | null {
  const beside = new Map(country.map((point) => [point.month, point.share]));
  const gaps = new Map<Month, number>();
  for (const { month, share } of own) {
    const other = beside.get(month) ?? null;
    const isWhole = unbroken === null || windowStart({ kind: "rolling12", end: month }) >= unbroken;
    if (share !== null && other !== null && month <= last && isWhole) gaps.set(month, share - other);
  }
  const now = gaps.get(last);
  if (now === undefined || side(now) === "same") return null;
  let since = last;
  for (
    let month = addMonths(last, -1);
    Math.sign(gaps.get(month) ?? 0) === Math.sign(now);
    month = addMonths(month, -1)
  ) {
    since = month;
  }
  const before = gaps.get(addMonths(last, -12));
  const moved = before === undefined || Math.sign(before) !== Math.sign(now) ? 0 : Math.abs(now) - Math.abs(before);
  const gap = { over: "grown", under: "shrunk", same: "same" } as const;
  return { side: now > 0 ? "over" : "under", since, gap: gap[side(moved)] };
}
