import type { CountedMunicipality } from "@/lib/domain/country-rollup";
import type { Flag } from "@/lib/domain/flag";
import type { Lineage } from "@/lib/domain/lineage";
import type { Month } from "@/lib/domain/month";
import type { SheetRules } from "@/lib/domain/rollup";
import type { Sql } from "./copy";
import { byMunicipality, type Declaration, declarationsAt, standsAt } from "./declarations";
import { lineageAt } from "./lineage";

/** What the sums of a country are built by: its rules, who counts what since when, and who became part of whom. */
export type CountedCountry = { rules: SheetRules; municipalities: CountedMunicipality[]; lineage: Lineage };

type Declared = ReadonlyMap<number, readonly Declaration[]>;
type MunicipalityRow = { id: number; from: Month; to: Month | null };

/** As it stands. What some of its municipalities declare may be known already, and is not read then. */
export async function countedCountry(
  sql: Sql,
  country: string,
  declared: Declared = new Map(),
): Promise<CountedCountry> {
  const rules = await sheetRules(sql, country);
  const rows = await sql<MunicipalityRow[]>`
    select id, to_char(valid_from, 'YYYY-MM') as "from", to_char(valid_to, 'YYYY-MM') as "to"
    from municipality where country = ${country} and until_version is null order by id`;
  const ids = rows.map(({ id }) => id);
  const unknown = ids.filter((id) => !declared.has(id));
  const declarations = byMunicipality(unknown.length > 0 ? await declarationsAt(sql, unknown) : []);
  const inhabitants = await populations(sql, ids);
  const municipalities = rows.map((row) => ({
    ...row,
    declarations: declared.get(row.id) ?? declarations.get(row.id) ?? [],
    inhabitants: inhabitants.get(row.id) ?? new Map<number, number>(),
  }));
  return { rules, municipalities, lineage: await lineageAt(sql, country) };
}

/** As they stand, or stood at a version. */
export async function sheetRules(sql: Sql, country: string, version?: number): Promise<SheetRules> {
  const stands = sql.unsafe(standsAt(version));
  const flags = await sql<Flag[]>`
    select channel_slot::int as "channelSlot", measure, to_char(valid_from, 'YYYY-MM') as "from", value
    from channel_flag where country = ${country} and ${stands}`;
  const [row] = await sql<{ coreChannels: number[]; notStatedArea: number | null }[]>`
    select core_channels::int[] as "coreChannels",
      (select slot::int from area where country = ${country} and not_stated and ${stands}) as "notStatedArea"
    from country where code = ${country} and ${stands}`;
  return { flags: [...flags], coreChannels: row?.coreChannels ?? [], notStatedArea: row?.notStatedArea ?? 0 };
}

/** From this day of the next month on, a month is final. */
export async function lockDayOf(sql: Sql, country: string): Promise<number> {
  const [row] = await sql<{ lockDay: number }[]>`
    select lock_day::int as "lockDay" from country where code = ${country} and until_version is null`;
  if (!row) throw new Error(`There is no country ${country}.`);
  return row.lockDay;
}

async function populations(sql: Sql, ids: number[]): Promise<Map<number, Map<number, number>>> {
  const rows = await sql<{ id: number; year: number; inhabitants: number }[]>`
    select municipality_id as id, year::int, inhabitants from population
    where municipality_id = any(${ids}::int[]) and until_version is null`;
  const populations = new Map<number, Map<number, number>>();
  for (const { id, year, inhabitants } of rows) {
    const byYear = populations.get(id) ?? new Map<number, number>();
    populations.set(id, byYear.set(year, inhabitants));
  }
  return populations;
}
