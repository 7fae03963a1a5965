import { ranked } from "./rank";
import { pooled, share } from "./share";

/** A municipality's sums in a window; `joint` where it is complete and counts every core channel, and so is ranked. */
export type Standing = { id: number; joint: boolean; total: number; digital: number };

/** Null: not ranked. */
export type RankChange = { id: number; before: number | null; after: number | null };

export type RankEffect = {
  ranks: RankChange[];
  /** How many are ranked, and the share of all of them together. */
  before: { of: number; share: number | null };
  after: { of: number; share: number | null };
};

/** Where municipalities stand by their digital share, and all of them together, before and after some have other sums. */
export function rankEffect(standings: readonly Standing[], replaced: ReadonlyMap<number, Standing>): RankEffect {
  const then = standings.map((standing) => replaced.get(standing.id) ?? standing);
  const [before, after] = [ranksOf(standings), ranksOf(then)];
  const ids = standings.map(({ id }) => id).filter((id) => replaced.has(id));
  return {
    ranks: ids.map((id) => ({ id, before: before.get(id) ?? null, after: after.get(id) ?? null })),
    before: { of: before.size, share: jointShare(standings) },
    after: { of: after.size, share: jointShare(then) },
  };
}

function ranksOf(standings: readonly Standing[]): Map<number, number> {
  const { ranked: rows } = ranked(standings.map(sumOf), (sum) => share(sum, "digital"));
  return new Map(rows.map(({ item, rank }) => [item.id, rank]));
}

function jointShare(standings: readonly Standing[]): number | null {
  return share(pooled(standings.map(sumOf)), "digital");
}

function sumOf({ id, joint, total, digital }: Standing) {
  return { id, complete: joint, total, digital, selfService: 0 };
}
