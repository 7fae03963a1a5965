import type { LeagueSumRow } from "@/db/queries/league-sums";
import type { TrendRow } from "@/db/queries/league-trends";
import type { Cost } from "@/lib/domain/cost";
import type { Month } from "@/lib/domain/month";
import type { Direction, Ranked } from "@/lib/domain/rank";
import { type ColumnFacts, changeOf, costOf, missingOf, type NoLeagueChange, partOf } from "./league-columns";
import type { Doubt } from "./league-doubt";
import type { FairShare } from "./league-fair";

/**
 * `rank` is among the rows that the filter leaves, by the sorted column; `rankAll` the same in the country. The interval
 * and `alike` are of the share among the filter's rows. Shares and differences are 0..1, unrounded.
 */
export type LeagueRow = Doubt & {
  rank: number;
  rankAll: number;
  tied: boolean;
  code: string;
  name: string;
  share: number;
  digitalShare: number;
  selfServiceShare: number;
  /** Against the window a year before; null unless joint in both, and across a series break. */
  change: number | null;
  noChange: NoLeagueChange | null;
  /** share − path; null without a path. */
  distance: number | null;
  /** next target − share. */
  gap: number | null;
  missingInquiries: number | null;
  total: number;
  digital: number;
  selfService: number;
  /** `perInquiry` in the currency's smallest unit; `coverage` is the part of the inquiries that has a price. */
  cost: Pick<Cost, "perInquiry" | "coverage">;
  /** Null where a channel is counted in total only, and in a league of areas. */
  fair: FairShare | null;
  /** The share of each of the 24 windows up to this one, oldest first, null where there is none; empty in a league of areas. */
  trend: (number | null)[];
};

export type RowFacts = {
  facts: ColumnFacts;
  national: ReadonlyMap<number, number>;
  doubt: (id: number) => Doubt;
  fair: ReadonlyMap<number, FairShare>;
  trends: ReadonlyMap<number, (number | null)[]>;
  /** How many are ranked, and which way, where the ranks are the share's: lowest first, an interval is turned with them. */
  turned: number | null;
};

export function leagueRow({ item: row, rank, tied }: Ranked<LeagueSumRow>, given: RowFacts): LeagueRow {
  const { facts } = given;
  const { measure } = facts.answered;
  const share = partOf(row, measure) ?? 0;
  const { change, noChange } = changeOf(row, share, measure, facts.rule);
  return {
    ...{ rank, rankAll: given.national.get(row.id) ?? rank, tied },
    ...{ code: row.code, name: row.name, share },
    digitalShare: partOf(row, "digital") ?? 0,
    selfServiceShare: partOf(row, "self_service") ?? 0,
    ...{ change, noChange: change === null ? (noChange ?? "no-earlier") : null },
    distance: facts.path === null ? null : share - facts.path,
    gap: facts.target === null ? null : facts.target.shareBp / 10_000 - share,
    missingInquiries: missingOf(row, facts),
    ...{ total: row.total ?? 0, digital: row.digital ?? 0, selfService: row.selfService ?? 0 },
    cost: costOf(row, facts),
    ...turnedDoubt(given.doubt(row.id), given.turned),
    fair: given.fair.get(row.id) ?? null,
    trend: given.trends.get(row.id) ?? [],
  };
}

function turnedDoubt(doubt: Doubt, ranked: number | null): Doubt {
  const { rankInterval: best } = doubt;
  if (ranked === null || best === null) return doubt;
  return { ...doubt, rankInterval: { from: ranked + 1 - best.to, to: ranked + 1 - best.from } };
}

/** How many ranks an interval is turned within; null where it stands as it is. */
export function turnedWithin(ranked: number, direction: Direction, isByShare: boolean): number | null {
  return isByShare && direction === "lowest-first" ? ranked : null;
}

/** The shares of these months by municipality, null where there is none. */
export function trendShares(rows: readonly TrendRow[], months: readonly Month[]): Map<number, (number | null)[]> {
  return new Map(
    rows.map(({ municipalityId, points }) => {
      const shares = new Map(points.map(([month, part, total]) => [month, total === 0 ? null : part / total]));
      return [municipalityId, months.map((month) => shares.get(month) ?? null)];
    }),
  );
}
