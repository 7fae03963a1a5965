import { eq, isNull, max } from "drizzle-orm";
import type { Database } from "@/db/client";
import { municipalities as standingMunicipalities } from "@/db/queries/municipalities";
import type { alias } from "@/db/schema/registers";
import { municipality, population } from "@/db/schema/registers";
import type { Row } from "@/db/seed/rows";
import { normalised } from "@/lib/submissions/read/label";
import { type Division, newBreaks } from "./divisions";
import type { MunicipalityRow } from "./municipality-file";
import { oneOfEachCode, type RegisteredMunicipality } from "./municipality-periods";
import { type Place, refuseImpossible } from "./successions";

type Rows = {
  /** Every code of the country, known or new. */
  codes: string[];
  municipalities: (Partial<Row<typeof municipality>> & { id: number })[];
  populations: Row<typeof population>[];
  contacts: { municipalityId: number; address: string }[];
  /** What municipalities were called before. */
  aliases: Row<typeof alias>[];
  /** The series breaks that municipalities have because one was divided between them. */
  breaks: Awaited<ReturnType<typeof newBreaks>>;
};

/** Ids below are Denmark's, whose codes they are. */
export const FIRST_ID = 10_000;
const ALWAYS = "1900-01-01";

/** The rows that municipalities of a file should have: those that are known keep their ids, the others get new ones. */
export async function municipalityRegisters(
  tx: Database,
  country: string,
  rows: readonly MunicipalityRow[],
  now: Date,
): Promise<Rows> {
  const registered = oneOfEachCode(rows);
  const ids = await idsByCode(tx, country, registered);
  const places = await placesOf(tx, country, registered);
  refuseImpossible(places);
  const known = new Set(await knownIds(tx));
  const municipalities = registered.flatMap((row) => {
    const { code, name, region, kind, validFrom, validTo } = row;
    const id = ids.get(code);
    if (id === undefined) return [];
    return {
      ...{ id, country, code },
      ...given({ name, region, kind, validFrom, validTo }),
      ...(name || known.has(id) ? {} : { name: code }),
      ...successorOf(row, ids),
    };
  });
  return {
    codes: [...ids.keys()],
    municipalities,
    populations: await populationRows(tx, registered, ids, now),
    contacts: registered.flatMap(({ code, contacts }) =>
      contacts.map((address) => ({ municipalityId: ids.get(code) ?? 0, address })),
    ),
    aliases: registered.flatMap(({ code, formerNames }) =>
      formerNames.map((name) => ({ country, kind: "municipality" as const, label: normalised(name), target: code })),
    ),
    breaks: await newBreaks(tx, country, divisionsOf(registered, places, ids)),
  };
}

/** One successor: it became part of it. Several: it was divided, and is nobody's predecessor. */
function successorOf({ successors }: RegisteredMunicipality, ids: ReadonlyMap<string, number>) {
  const [only] = successors;
  if (only === undefined) return {};
  return { successorId: successors.length === 1 ? (ids.get(only) ?? null) : null };
}

/** The municipalities as they will stand. */
async function placesOf(
  tx: Database,
  country: string,
  rows: readonly RegisteredMunicipality[],
): Promise<Map<string, Place>> {
  const places = new Map<string, Place>();
  for (const { code, validFrom, validTo, successor } of await standingMunicipalities(tx, country))
    places.set(code, { line: null, code, validFrom, validTo, successors: successor === null ? [] : [successor] });
  for (const { line, code, validFrom, validTo, successors } of rows) {
    const before = places.get(code);
    places.set(code, {
      ...{
        line,
        code,
        validFrom: validFrom ?? before?.validFrom ?? ALWAYS,
        validTo: validTo ?? before?.validTo ?? null,
      },
      successors: successors.length > 0 ? successors : (before?.successors ?? []),
    });
  }
  return places;
}

function divisionsOf(
  rows: readonly RegisteredMunicipality[],
  places: ReadonlyMap<string, Place>,
  ids: ReadonlyMap<string, number>,
): Division[] {
  const named = new Map(rows.map(({ code, name }) => [code, name ?? code]));
  const part = (code: string) => ({ id: ids.get(code) ?? 0, code, name: named.get(code) ?? code });
  return rows.flatMap(({ code, successors }) => {
    const until = places.get(code)?.validTo;
    if (successors.length < 2 || !until) return [];
    return [{ until, divided: part(code), into: successors.map(part) }];
  });
}

async function idsByCode(
  tx: Database,
  country: string,
  rows: readonly RegisteredMunicipality[],
): Promise<Map<string, number>> {
  const stored = await tx
    .select({ id: municipality.id, code: municipality.code })
    .from(municipality)
    .where(eq(municipality.country, country));
  const ids = new Map(stored.map(({ code, id }) => [code, id]));
  const [last] = await tx.select({ id: max(municipality.id) }).from(municipality);
  let next = Math.max(last?.id ?? 0, FIRST_ID - 1) + 1;
  for (const { code } of rows) if (!ids.has(code)) ids.set(code, next++);
  return ids;
}

async function knownIds(tx: Database): Promise<number[]> {
  const rows = await tx.select({ id: municipality.id }).from(municipality).where(isNull(municipality.untilVersion));
  return rows.map(({ id }) => id);
}

/** A population without a year is of this one, unless it is what stands as the latest. */
async function populationRows(
  tx: Database,
  rows: readonly RegisteredMunicipality[],
  ids: ReadonlyMap<string, number>,
  now: Date,
): Promise<Rows["populations"]> {
  const stored = await tx.select().from(population).where(isNull(population.untilVersion)).orderBy(population.year);
  const latest = new Map(stored.map((row) => [row.municipalityId, row.inhabitants]));
  return rows.flatMap(({ code, populations }) => {
    const municipalityId = ids.get(code);
    if (municipalityId === undefined) return [];
    return populations
      .filter(({ inhabitants, year }) => year !== undefined || latest.get(municipalityId) !== inhabitants)
      .map(({ inhabitants, year }) => ({ municipalityId, year: year ?? now.getUTCFullYear(), inhabitants }));
  });
}

function given<Values extends Record<string, string | undefined>>(values: Values): Partial<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>;
}
