import { eq, isNull, max } from "drizzle-orm";
import type { Database } from "@/db/client";
import { municipality, population } from "@/db/schema/registers";
import type { Row } from "@/db/seed/rows";
import { AppError } from "@/lib/errors";
import type { MunicipalityRow } from "./municipality-file";

type Rows = {
  /** Every code of the country, known or new. */
  codes: string[];
  municipalities: (Partial<Row<typeof municipality>> & { id: number })[];
  populations: Row<typeof population>[];
};

/** Ids below are Denmark's, whose codes they are. */
const FIRST_ID = 10_000;

/** The rows that municipalities of a file should have: those that are known keep their ids, the others get new ones. */
export async function municipalityRegisters(
  tx: Database,
  country: string,
  rows: readonly MunicipalityRow[],
  now: Date,
): Promise<Rows> {
  const ids = await idsByCode(tx, country, rows);
  const idOf = (code: string, line: number) => {
    const id = ids.get(code);
    if (id === undefined)
      throw new AppError("invalid", `Line ${line}: there is no municipality ${code}.`, { line, code });
    return id;
  };
  const known = new Set(await knownIds(tx));
  const municipalities = rows.map(({ line, code, name, region, kind, validFrom, validTo, successor }) => ({
    id: idOf(code, line),
    country,
    code,
    ...given({ name, region, kind, validFrom, validTo }),
    ...(name || known.has(idOf(code, line)) ? {} : { name: code }),
    ...(successor ? { successorId: idOf(successor, line) } : {}),
  }));
  const populations = await populationRows(tx, rows, idOf, now);
  return { codes: [...ids.keys()], municipalities: onePerId(municipalities), populations };
}

async function idsByCode(
  tx: Database,
  country: string,
  rows: readonly MunicipalityRow[],
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
  rows: readonly MunicipalityRow[],
  idOf: (code: string, line: number) => number,
  now: Date,
): Promise<Rows["populations"]> {
  const stored = await tx.select().from(population).where(isNull(population.untilVersion)).orderBy(population.year);
  const latest = new Map(stored.map((row) => [row.municipalityId, row.inhabitants]));
  return rows.flatMap(({ line, code, population: inhabitants, year }) => {
    const municipalityId = idOf(code, line);
    if (inhabitants === undefined || (year === undefined && latest.get(municipalityId) === inhabitants)) return [];
    return [{ municipalityId, year: year ?? now.getUTCFullYear(), inhabitants }];
  });
}

/** A file with a row per year names a municipality more than once: its last row counts. */
function onePerId(rows: Rows["municipalities"]): Rows["municipalities"] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function given<Values extends Record<string, string | undefined>>(values: Values): Partial<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>;
}
