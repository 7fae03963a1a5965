import { and, asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { countryWindowTotal } from "@/db/schema/rollup";
import { jsonRows } from "./json-rows";
import { type CountryWindowRow, countryWindowColumns, type StoredKind } from "./window-sums";

/** The joint sums of a country, window by window, oldest first. */
export async function countryWindowSums(
  db: Database,
  { country, kind }: { country: string; kind: StoredKind },
): Promise<CountryWindowRow[]> {
  const [found] = await db
    .select({ rows: jsonRows<CountryWindowRow>(countryWindowColumns, asc(countryWindowTotal.month)) })
    .from(countryWindowTotal)
    .where(and(eq(countryWindowTotal.country, country), eq(countryWindowTotal.kind, kind)));
  return found?.rows ?? [];
}
