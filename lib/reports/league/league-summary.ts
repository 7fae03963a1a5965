import type { LeagueSumRow } from "@/db/queries/league-sums";
import { measured } from "@/lib/domain/share";
import { ON_PATH, reaches } from "@/lib/domain/verdict";
import { type ColumnFacts, shareOf } from "./league-columns";

/** How the ranked of a filter stand to the strategy, on whatever page they are. Null without a path or a target. */
export type LeagueSummary = {
  /** How many are on the path or ahead of it. */
  following: number | null;
  /** How many have the next target's share already. */
  reached: number | null;
  path: number | null;
  target: { year: number; share: number } | null;
  lowest: number | null;
  highest: number | null;
};

export function leagueSummary(
  rows: readonly LeagueSumRow[],
  { answered, path, target }: Pick<ColumnFacts, "answered" | "path" | "target">,
): LeagueSummary {
  const shares = rows.flatMap((row) => shareOf(row, answered) ?? []);
  const reached = (shareBp: number) =>
    rows.filter((row) => {
      const { total, digital, selfService } = row;
      if (shareOf(row, answered) === null || !total || digital === null || selfService === null) return false;
      return reaches(measured({ digital, selfService }, answered.measure), total, shareBp);
    }).length;
  return {
    following: path === null ? null : shares.filter((share) => share - path >= -ON_PATH).length,
    reached: target && reached(target.shareBp),
    path,
    target: target && { year: target.year, share: target.shareBp / 10_000 },
    lowest: shares.length > 0 ? Math.min(...shares) : null,
    highest: shares.length > 0 ? Math.max(...shares) : null,
  };
}
