import type { Database } from "@/db/client";
import { storedKind } from "@/db/queries/window-sums";
import type { Names } from "@/db/schema/registers";
import { everyMonth, type Month } from "@/lib/domain/month";
import { expectedShare } from "@/lib/domain/path";
import { ranked } from "@/lib/domain/rank";
import { isWindowEnd, yearBefore } from "@/lib/domain/window";
import { answeredWindow, windowOf } from "@/lib/reports/answered-window";
import type { AnsweredWindow, Stamp, WindowQuestion } from "@/lib/reports/asked";
import { changeRule } from "@/lib/reports/change-rule";
import { inCountry } from "@/lib/reports/context";
import { pathTargets } from "@/lib/reports/strategy";
import { changeOf, reasonOf, shareOf, type UnrankedReason } from "./league-columns";

/** A municipality on the map. Without a share: the reason. Shares and differences are 0..1, unrounded. */
export type MapPlace = {
  code: string;
  name: string;
  share: number | null;
  /** share − path; null without a path. */
  distance: number | null;
  /** Against the window a year before; null unless joint in both, and across a series break. */
  change: number | null;
  rank: number | null;
  tied: boolean;
  reason: UnrankedReason | null;
};

export type MapReport = Stamp & {
  country: { code: string; names: Names };
  answered: AnsweredWindow;
  /** By name. */
  places: MapPlace[];
  /** The ends of the windows that are final, oldest first. */
  ends: Month[];
};

/** Every municipality in one window, for the map: the same shares, changes and ranks as the league's. */
export async function mapReport(db: Database, question: WindowQuestion): Promise<MapReport> {
  return inCountry(db, question, async ({ stamp, registers, sums }) => {
    const months = await sums.country("month");
    const answered = answeredWindow(question, stamp, registers.country.lockDay, months);
    const window = windowOf(answered);
    const rows = await sums.league(storedKind(window.kind), window.end, yearBefore(window).end);
    const path = expectedShare(pathTargets(registers, answered.measure), window);
    const rule = changeRule(registers, answered);
    const league = ranked(rows, (row) => shareOf(row, answered));
    const places = new Map(
      league.ranked.map(({ item, value, rank, tied }) => [
        item.id,
        {
          ...{ share: value, rank, tied, reason: null },
          distance: path === null ? null : value - path,
          change: changeOf(item, value, answered.measure, rule).change,
        },
      ]),
    );
    return {
      ...stamp,
      country: { code: registers.country.code, names: registers.country.names },
      answered,
      places: rows.map((row) => ({
        ...{ code: row.code, name: row.name },
        ...(places.get(row.id) ?? { ...NOTHING, reason: reasonOf(row, answered) }),
      })),
      ends: windowEnds(months, answered, stamp.lastFinal),
    };
  });
}

const NOTHING = { share: null, distance: null, change: null, rank: null, tied: false };

/** From the first window that all its months can fill. */
function windowEnds(months: readonly { month: Month }[], { window }: AnsweredWindow, last: Month): Month[] {
  const first = months[window === "month" ? 0 : 11]?.month;
  return first === undefined ? [] : everyMonth(first, last).filter((month) => isWindowEnd(window, month));
}
