import type { Database } from "@/db/client";
import { areaPoolDifference } from "@/db/queries/area-pool-difference";
import { bothWindows } from "@/db/queries/both-windows";
import { countryAreaSeries, countryAreaSums } from "@/db/queries/country-area-sums";
import { countryWindowSums } from "@/db/queries/country-window-sums";
import { deliveredSheets } from "@/db/queries/delivered-sheets";
import { jointThroughout } from "@/db/queries/joint-throughout";
import { leagueSums } from "@/db/queries/league-sums";
import { leagueTrends, type TrendQuestion } from "@/db/queries/league-trends";
import { memberWindowSums } from "@/db/queries/member-window-sums";
import { municipalityWindowSums } from "@/db/queries/municipality-window-sums";
import { type Placing, placing } from "@/db/queries/placing";
import { reportedMonths } from "@/db/queries/reported-months";
import { type SheetRow, sheetsOfMunicipalities } from "@/db/queries/sheets-of-municipalities";
import { unjointMunicipalities } from "@/db/queries/unjoint-municipalities";
import type { Month } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";

/**
 * Where a report takes its sums from: the rollups, or, for an earlier version, the sheets as they stood
 * (`recomputed-sums.ts`). Both answer the same questions with the same rows.
 */
export function storedSums(tx: Database, country: string) {
  return {
    /** Every window of the country, oldest first; a window that nobody reported in may have no row. */
    country: (kind: Kind) => countryWindowSums(tx, { country, kind }),
    municipality: (municipalityId: number, kind: Kind) => municipalityWindowSums(tx, { municipalityId, kind }),
    /** The sums of two windows over the municipalities that are joint in both, without those whose change is broken. */
    both: (kind: Kind, month: Month, before: Month, without: readonly number[]) =>
      bothWindows(tx, { country, kind, month, before, without }),
    areas: (kind: Kind, month: Month) => countryAreaSums(tx, { country, kind, month }),
    areaSeries: (kind: Kind, areaSlot: number) => countryAreaSeries(tx, { country, kind, areaSlot }),
    areaPools: (kind: Kind, month: Month, before: Month, without: readonly number[]) =>
      areaPoolDifference(tx, { country, kind, month, before, without }),
    placing: (municipalityId: number, kind: Kind, month: Month, measure: Measure): Promise<Placing | null> =>
      placing(tx, { country, kind, month, measure, municipalityId }),
    /** Who is joint in every one of these months, and their sums month by month. */
    throughout: (months: readonly Month[], without: readonly number[]) =>
      jointThroughout(tx, { country, months, without }),
    /** Every window of several municipalities, oldest first. */
    members: (municipalityIds: readonly number[], kind: Kind) => memberWindowSums(tx, { municipalityIds, kind }),
    /** Every municipality of the country with its sums in one window, those without sums too. */
    league: (kind: Kind, month: Month, before: Month) => leagueSums(tx, { country, kind, month, before }),
    /** The shares of several municipalities, window by window. */
    trends: (question: TrendQuestion) => leagueTrends(tx, question),
    unjoint: (kind: Kind, month: Month, limit: number) => unjointMunicipalities(tx, { country, kind, month, limit }),
    delivered: (month: Month, limit: number) => deliveredSheets(tx, { country, month, limit }),
    months: (municipalityIds: readonly number[], from: Month, to: Month) =>
      reportedMonths(tx, { municipalityIds, from, to }),
    sheets: (municipalityIds: readonly number[], from?: Month, to?: Month) =>
      sheetsOfMunicipalities(tx, { municipalityIds, from, to }),
    /** The sheets that the municipalities' windows are made of: their own, and those of whom they were merged from. */
    sheetsAcross: async (municipalityIds: readonly number[], from?: Month, to?: Month): Promise<CountedSheet[]> =>
      (await sheetsOfMunicipalities(tx, { municipalityIds, from, to })).map(ownSheet),
  };
}

type Kind = "month" | "rolling12";

/**
 * A sheet under the municipality that it counts for; `member` is whose it is. With `joins` it counts in windows that end
 * in that month or later.
 */
export type CountedSheet = SheetRow & { member: number; joins: Month | null };

export function ownSheet(sheet: SheetRow): CountedSheet {
  return { ...sheet, member: sheet.municipalityId, joins: null };
}

export type Sums = ReturnType<typeof storedSums>;
