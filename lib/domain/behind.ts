import type { Observed } from "./shrunken";

/**
 * A unit's share beside that of several others together (their sums, one division). `inquiries` is how many of its own
 * would move if it had their share: positive where it is behind. Null where either has no inquiries.
 */
export type Behind = { own: number; others: number; difference: number; inquiries: number };

export function behind(own: Observed | null, others: readonly Observed[]): Behind | null {
  const all = { total: 0, measured: 0 };
  for (const { total, measured } of others) {
    all.total += total;
    all.measured += measured;
  }
  if (!own || own.total === 0 || all.total === 0) return null;
  const [mine, theirs] = [own.measured / own.total, all.measured / all.total];
  return { own: mine, others: theirs, difference: mine - theirs, inquiries: Math.round((theirs - mine) * own.total) };
}

/** A share now and before of a unit that one can learn from, by how far it moved. */
export type Moving = { now: Observed; before: Observed };

/** Fewer inquiries than these move by chance. */
const FEWEST = 100;

/**
 * Those that moved fastest and are ahead of a share, fastest first. Whoever has under a hundred inquiries in either window
 * is left out.
 */
export function fastest<T extends Moving>(units: readonly T[], ownShare: number, count: number): (T & Fast)[] {
  return units
    .filter(({ now, before }) => now.total >= FEWEST && before.total >= FEWEST)
    .map((unit) => {
      const [after, then] = [unit.now.measured / unit.now.total, unit.before.measured / unit.before.total];
      return { ...unit, from: then, to: after, change: after - then };
    })
    .filter(({ to, change }) => to > ownShare && change > 0)
    .sort((a, b) => b.change - a.change)
    .slice(0, count);
}

/** Shares, 0..1. */
export type Fast = { from: number; to: number; change: number };
