import { type SQL, sql } from "drizzle-orm";

/** Names in the order of the country's language: Å comes last in Danish and Norwegian. */
export function collated(name: SQL, country: string): SQL {
  const collation = country === "dk" ? "da-x-icu" : country === "no" ? "nb-x-icu" : "und-x-icu";
  return sql`${name} collate ${sql.identifier(collation)}`;
}
