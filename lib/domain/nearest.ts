/** What makes municipalities comparable. `total` are the inquiries of the window; null where they are not known. */
export type Likeness = {
  id: number;
  code: string;
  /** 0 where they are not known. */
  inhabitants: number;
  kind: string | null;
  total: number | null;
};

/** What municipalities that are compared may have in common. */
export const SAME = ["kind", "region"] as const;

export type Same = (typeof SAME)[number];

/** How unlike two are, in standard deviations of the country's municipalities; 0 where they are the same. */
export type Neighbour = { id: number; distance: number };

/** Another kind, or one that is not known, weighs as a whole standard deviation. */
const OTHER_KIND = 1;

/** The mean of (a − b)² over standardised values of two units: what a volume that is not known weighs. */
const NOT_KNOWN = 2;

/**
 * The `count` municipalities most like one, the most like first: by the logarithm of the inhabitants, by kind, and by
 * inquiries per inhabitant; each difference in standard deviations over `all`, the squares added. Ties go by code. Nobody
 * whose inhabitants are not known; empty where those of the one asked about are not.
 */
export function nearest(all: readonly Likeness[], id: number, count: number): Neighbour[] {
  const own = all.find((one) => one.id === id);
  const size = scaleOf(all, logInhabitants);
  const volume = scaleOf(all, perInhabitant);
  const ownSize = own && logInhabitants(own);
  if (!own || ownSize === null || ownSize === undefined) return [];
  const ownVolume = perInhabitant(own);
  const found = all.flatMap((one) => {
    const oneSize = logInhabitants(one);
    if (one.id === id || oneSize === null) return [];
    const oneVolume = perInhabitant(one);
    const apart =
      squared((oneSize - ownSize) / size) +
      (one.kind !== null && one.kind === own.kind ? 0 : OTHER_KIND) +
      (oneVolume === null || ownVolume === null ? NOT_KNOWN : squared((oneVolume - ownVolume) / volume));
    return [{ id: one.id, code: one.code, distance: Math.sqrt(apart) }];
  });
  found.sort((a, b) => grid(a.distance) - grid(b.distance) || (a.code < b.code ? -1 : 1));
  return found.slice(0, count).map(({ id: other, distance }) => ({ id: other, distance }));
}

function logInhabitants({ inhabitants }: Likeness): number | null {
  return inhabitants > 0 ? Math.log(inhabitants) : null;
}

function perInhabitant({ inhabitants, total }: Likeness): number | null {
  return inhabitants > 0 && total !== null ? total / inhabitants : null;
}

/** The standard deviation over those who have a value; endless where all are alike, so that no difference weighs. */
function scaleOf(all: readonly Likeness[], of: (one: Likeness) => number | null): number {
  const values = all.flatMap((one) => of(one) ?? []);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + squared(value - mean), 0) / values.length;
  return variance > squared(1e-9 * mean) ? Math.sqrt(variance) : Number.POSITIVE_INFINITY;
}

function squared(value: number): number {
  return value * value;
}

/** Equal distances that were worked out by another road differ in the last digits: they are ties still. */
function grid(distance: number): number {
  return Math.round(distance * 1e9);
}
