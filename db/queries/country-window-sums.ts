import { and, asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { countryWindowTotal } from "@/db/schema/rollup";
import { type CountryWindowRow, countryWindowColumns, type StoredKind } from "./window-sums";

/** The joint sums of a country, window by window, oldest first. */
export async function countryWindowSums(
  db: Database,
  { country, kind }: { country: string; kind: StoredKind },
): Promise<CountryWindowRow[]> {
  return db
    .select(countryWindowColumns)
    .from(countryWindowTotal)
    .where(and(eq(countryWindowTotal.country, country), eq(countryWindowTotal.kind, kind)))
    .orderBy(asc(countryWindowTotal.month));
}
