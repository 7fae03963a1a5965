/** A stretch of a table's rows, by index; `folded` ones are shown on demand. */
export type Stretch = { from: number; to: number; folded: boolean };

const [TOP, BOTTOM, AROUND] = [14, 3, 3];

/** From how many rows on a table is folded, and the fewest that are worth folding. */
const [LONG, FEW] = [30, 4];

/** Which of `count` rows stand open: the first, the last, and those around the reader's own. */
export function folded(count: number, own: number | null, { top, bottom } = { top: TOP, bottom: BOTTOM }): Stretch[] {
  if (count <= LONG) return count > 0 ? [{ from: 0, to: count - 1, folded: false }] : [];
  const near = (index: number) => own !== null && Math.abs(index - own) <= AROUND;
  const isOpen = (index: number) => index < top || index >= count - bottom || near(index);
  const stretches: Stretch[] = [];
  for (let index = 0; index < count; index++) {
    const last = stretches.at(-1);
    if (last && last.folded === !isOpen(index)) last.to = index;
    else stretches.push({ from: index, to: index, folded: !isOpen(index) });
  }
  return merged(stretches.map((one) => (one.to - one.from + 1 < FEW ? { ...one, folded: false } : one)));
}

function merged(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const stretch of stretches) {
    const last = found.at(-1);
    if (last && last.folded === stretch.folded) last.to = stretch.to;
    else found.push({ ...stretch });
  }
  return found;
}
