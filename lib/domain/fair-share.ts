import type { Observed } from "./shrunken";

/** Why a share differs from another: other inquiries (`mix`), or the same inquiries by other channels (`behaviour`). */
export type GapParts = { gap: number; mix: number; behaviour: number };

/**
 * The share that a unit would have with the standard's inquiries: Σ the standard's weight of each area × own share in it.
 * An area without own inquiries takes the standard's share. Both lists are by area, in one order. Null without inquiries.
 */
export function standardisedShare(own: readonly Observed[], standard: readonly Observed[]): number | null {
  const all = sumOf(standard).total;
  if (all === 0) return null;
  return standard.reduce((sum, area, index) => {
    if (area.total === 0) return sum;
    const mine = own[index];
    const share = mine && mine.total > 0 ? mine.measured / mine.total : area.measured / area.total;
    return sum + (area.total / all) * share;
  }, 0);
}

/**
 * The gap between a unit's share and the standard's, in two parts that add up to it: mix = raw − standardised, behaviour =
 * standardised − the standard's. Against its own earlier sums it splits a change over time. Null without inquiries.
 */
export function gapParts(own: readonly Observed[], standard: readonly Observed[]): GapParts | null {
  const [mine, all] = [sumOf(own), sumOf(standard)];
  const fair = standardisedShare(own, standard);
  if (fair === null || mine.total === 0) return null;
  const [raw, usual] = [mine.measured / mine.total, all.measured / all.total];
  return { gap: raw - usual, mix: raw - fair, behaviour: fair - usual };
}

function sumOf(areas: readonly Observed[]): Observed {
  return areas.reduce((sum, { total, measured }) => ({ total: sum.total + total, measured: sum.measured + measured }), {
    total: 0,
    measured: 0,
  });
}
