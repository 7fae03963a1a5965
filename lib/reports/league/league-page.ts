import type { Database } from "@/db/client";
import type { CountryRegisters } from "@/db/queries/country-registers";
import type { LeagueSumRow } from "@/db/queries/league-sums";
import type { Names } from "@/db/schema/registers";
import type { Month } from "@/lib/domain/month";
import { inCountry } from "@/lib/reports/context";
import { kept } from "@/lib/reports/kept";
import { type LeagueQuestion, type LeagueReport, leagueOf } from "./league";
import { type LeagueFunnel, leagueFunnel } from "./league-funnel";

type Named = { code: string; names: Names };

/** What the league's filters offer, in the registers' own order; `channels` name what an unranked municipality lacks. */
export type LeagueOptions = {
  regions: string[];
  kinds: string[];
  groups: { code: string; name: string }[];
  areas: Named[];
  fields: Named[];
  waves: number[];
  channels: Named[];
};

/** The screen Rangliste: the league, what it can be filtered by, and the months that a window may end in. */
export type LeaguePage = {
  league: LeagueReport;
  /** Null where fewer than three are ranked. */
  funnel: LeagueFunnel | null;
  options: LeagueOptions;
  months: Month[];
  currency: string;
};

const funnels = kept<LeagueFunnel | null>(32);

export async function leaguePage(db: Database, question: LeagueQuestion): Promise<LeaguePage> {
  return inCountry(db, question, async (context) => {
    const { league, key, all, chosen, facts, months } = await leagueOf(db, context, question);
    return {
      ...{ league, months, currency: context.registers.country.currency },
      funnel: await funnels(db, `${key} ${question.own ?? ""}`, () => leagueFunnel(chosen, facts, question.own)),
      options: leagueOptions(context.registers, all),
    };
  });
}

export function leagueOptions(
  { areas, fields, channels, groups }: CountryRegisters,
  all: readonly LeagueSumRow[],
): LeagueOptions {
  return {
    regions: distinct(all, ({ region }) => region),
    kinds: distinct(all, ({ kind }) => kind),
    groups: groups.map(({ code, name }) => ({ code, name })),
    areas: areas.filter(({ notStated }) => !notStated).map(named),
    fields: fields.map(named),
    waves: [...new Set(areas.map(({ wave }) => wave))].filter((wave) => wave > 0).sort(),
    channels: channels.map(named),
  };
}

function named({ code, names }: Named): Named {
  return { code, names };
}

function distinct(rows: readonly LeagueSumRow[], of: (row: LeagueSumRow) => string | null): string[] {
  return [...new Set(rows.flatMap((row) => of(row) ?? []))].sort((a, b) => a.localeCompare(b, "da"));
}
