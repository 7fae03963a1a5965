export const MEASURES = ["digital", "self_service"] as const;

export type Measure = (typeof MEASURES)[number];

/** What one window adds up to. Sums are whole inquiries; `complete` is false when a declared cell is missing. */
export type WindowSum = { total: number; digital: number; selfService: number; complete: boolean };

export function measured(sum: Pick<WindowSum, "digital" | "selfService">, measure: Measure): number {
  return measure === "digital" ? sum.digital : sum.selfService;
}

/**
 * The share of a measure in a window, 0..1, unrounded.
 *
 * Null when the window is incomplete or nobody asked: a share of what happened to be reported would
 * look better the less was reported, and zero would read as "everybody phoned".
 */
export function share(sum: WindowSum, measure: Measure): number | null {
  if (!sum.complete || sum.total === 0) return null;
  return measured(sum, measure) / sum.total;
}

/** Many municipalities together: sums first, one division. Only those complete in the whole window count. */
export function pooled(sums: readonly WindowSum[]): WindowSum & { over: number } {
  const complete = sums.filter((sum) => sum.complete);
  const add = (pick: (sum: WindowSum) => number) => complete.reduce((all, sum) => all + pick(sum), 0);
  return {
    total: add((sum) => sum.total),
    digital: add((sum) => sum.digital),
    selfService: add((sum) => sum.selfService),
    complete: complete.length > 0,
    over: complete.length,
  };
}
