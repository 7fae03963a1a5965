import { and, asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { municipality, target } from "@/db/schema/registers";
import { standing } from "./standing";

/** Every target of a country, those of strategies that are switched off, too; the municipality by its code and name. */
export async function everyTarget(db: Database, country: string, version?: number) {
  const rows = await db
    .select({ target, code: municipality.code, name: municipality.name })
    .from(target)
    .leftJoin(municipality, and(eq(municipality.id, target.municipalityId), standing(municipality, version)))
    .where(and(eq(target.country, country), standing(target, version)))
    .orderBy(asc(target.year), asc(target.id));
  return rows.map(({ target: row, code, name }) => ({ ...row, municipality: code, municipalityName: name }));
}
