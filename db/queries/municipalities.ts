import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "@/db/client";
import { municipality, population } from "@/db/schema/registers";
import { inhabitantsIn } from "@/lib/domain/country-rollup";
import type { Day } from "@/lib/domain/month";
import { standing } from "./standing";

export type MunicipalityRow = {
  id: number;
  code: string;
  name: string;
  region: string | null;
  kind: string | null;
  validFrom: Day;
  validTo: Day | null;
  /** The code of the municipality it became a part of. */
  successor: string | null;
};

const successor = alias(municipality, "successor");

/** Every municipality registered for a country, by code. */
export async function municipalities(db: Database, country: string, version?: number): Promise<MunicipalityRow[]> {
  return select(db, version, eq(municipality.country, country)).orderBy(asc(municipality.code));
}

/** One municipality by its code, with or without leading zeros (`101` is 0101); null when there is none. */
export async function municipalityByCode(
  db: Database,
  { country, code, version }: { country: string; code: string; version?: number | undefined },
): Promise<MunicipalityRow | null> {
  const alike = sql`ltrim(${municipality.code}, '0') = ltrim(${code}, '0')`;
  const rows = await select(db, version, and(eq(municipality.country, country), alike)).limit(10);
  return rows.find((row) => row.code === code) ?? (rows.length === 1 ? (rows[0] ?? null) : null);
}

type CountQuestion = {
  country: string;
  day: Day;
  version?: number | undefined;
  among?: ReadonlySet<number> | undefined;
};

/** How many municipalities of a country, or of some of them, exist on a day. */
export async function municipalityCount(
  db: Database,
  { country, day, version, among }: CountQuestion,
): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(municipality)
    .where(
      and(
        eq(municipality.country, country),
        standing(municipality, version),
        validOn(day),
        among && inArray(municipality.id, [...among]),
      ),
    );
  return row?.count ?? 0;
}

/** Inhabitants on 1 January of the year, else of the latest year before it, else of the first year there is. */
export async function inhabitants(
  db: Database,
  { municipalityId, year, version }: { municipalityId: number; year: number; version?: number | undefined },
): Promise<number | null> {
  const byYear = (await populations(db, [municipalityId], version)).get(municipalityId);
  return byYear ? inhabitantsIn(byYear, year) : null;
}

/** Inhabitants on 1 January, by municipality and year. */
export async function populations(
  db: Database,
  municipalityIds: readonly number[],
  version?: number,
): Promise<Map<number, Map<number, number>>> {
  const rows = await db
    .select({ id: population.municipalityId, year: population.year, inhabitants: population.inhabitants })
    .from(population)
    .where(and(inArray(population.municipalityId, [...municipalityIds]), standing(population, version)));
  const found = new Map<number, Map<number, number>>();
  for (const row of rows) {
    const byYear = found.get(row.id) ?? new Map<number, number>();
    found.set(row.id, byYear.set(row.year, row.inhabitants));
  }
  return found;
}

/** The municipalities that exist on a day; `valid_to` is their last. */
export function validOn(day: Day): SQL {
  return sql`${municipality.validFrom} <= ${day}::date and (${municipality.validTo} is null or ${municipality.validTo} >= ${day}::date)`;
}

function select(db: Database, version: number | undefined, where: SQL | undefined) {
  return db
    .select({
      id: municipality.id,
      code: municipality.code,
      name: municipality.name,
      region: municipality.region,
      kind: municipality.kind,
      validFrom: municipality.validFrom,
      validTo: municipality.validTo,
      successor: successor.code,
    })
    .from(municipality)
    .leftJoin(successor, and(eq(successor.id, municipality.successorId), standing(successor, version)))
    .where(and(where, standing(municipality, version)))
    .$dynamic();
}
