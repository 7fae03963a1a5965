export type Placed = { at: number; height: number };

/**
 * Where labels of these heights go so that none covers another: as near as can be to where they want to be, in the
 * same order, none above `top` or below `bottom`. Pixels; `at` is a label's middle.
 */
export function spread(labels: readonly Placed[], top: number, bottom: number): number[] {
  const order = labels.map((_, index) => index).sort((a, b) => middle(labels, a) - middle(labels, b));
  const placed = labels.map(({ at }) => at);
  for (let round = 0; round < 20; round += 1) {
    for (let next = 1; next < order.length; next += 1) separate(labels, placed, order[next - 1] ?? 0, order[next] ?? 0);
    for (const [index, label] of labels.entries()) {
      placed[index] = clamp(placed[index] ?? 0, top + label.height / 2, bottom - label.height / 2);
    }
  }
  return placed;
}

/** Pushes two neighbours apart by the same amount each. */
function separate(labels: readonly Placed[], placed: number[], upper: number, lower: number): void {
  const apart = ((labels[upper]?.height ?? 0) + (labels[lower]?.height ?? 0)) / 2;
  const overlap = apart - ((placed[lower] ?? 0) - (placed[upper] ?? 0));
  if (overlap <= 0) return;
  placed[upper] = (placed[upper] ?? 0) - overlap / 2;
  placed[lower] = (placed[lower] ?? 0) + overlap / 2;
}

function middle(labels: readonly Placed[], index: number): number {
  return labels[index]?.at ?? 0;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
