/** What the tiles are coloured by. */
export const COLOURINGS = ["share", "distance", "change"] as const;
export type Colouring = (typeof COLOURINGS)[number];

/** Where each class begins, in percent or percentage points; the first one has no beginning. */
export const BEGINNINGS: Record<Colouring, readonly number[]> = {
  share: [30, 35, 40, 45, 50],
  distance: [-5, -1, 1, 5],
  change: [0, 2, 4, 6, 8],
};

/** The class (from 0) of a share or a difference, 0..1 and unrounded; a value at a border begins the next class. */
export function classOf(colouring: Colouring, value: number): number {
  return BEGINNINGS[colouring].filter((beginning) => Math.round(1e12 * value) >= Math.round(1e10 * beginning)).length;
}

/** How many of the values lie in each class. */
export function tally(colouring: Colouring, values: readonly number[]): number[] {
  const counts = Array.from({ length: BEGINNINGS[colouring].length + 1 }, () => 0);
  for (const value of values) {
    const at = classOf(colouring, value);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** A tile's colour and whether its text is white. Distances take the colours of verdicts, the others one scale. */
export function fillOf(colouring: Colouring, at: number): { fill: string; token: string; light: boolean } {
  const token = colouring === "distance" ? (DISTANCES[at] ?? "wash") : `seq-${at + 1}`;
  const light = colouring === "distance" ? token === "behind" || token === "good" : at >= 3;
  return { fill: `var(--kb-${token})`, token, light };
}

const DISTANCES = ["behind", "behind-tint", "wash", "good-tint", "good"];

/** Bars are never drawn longer than this many municipalities would fill: one alone is not a full bar. */
export const COLOUR_MAXIMUM = 10;
