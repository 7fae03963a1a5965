export type Anchor = { at: number; width: number };

export type Side = "right" | "left" | null;

const SPACE = 6;

/**
 * On which side of its line each label stands, so that none runs into another or over the edge; null where neither
 * side has room, and the line stays without a name. Pixels, in the order of the axis.
 */
export function labelSides(anchors: readonly Anchor[], edge: number): Side[] {
  let taken = Number.NEGATIVE_INFINITY;
  return anchors.map(({ at, width }, index) => {
    const next = anchors[index + 1]?.at ?? edge;
    const side = at + width + SPACE <= next ? "right" : at - width - SPACE >= taken ? "left" : null;
    if (side === "right") taken = at + width + SPACE;
    else taken = Math.max(taken, at);
    return side;
  });
}
