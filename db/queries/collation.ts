import { type SQL, sql } from "drizzle-orm";

const COLLATIONS: Record<string, string> = { dk: "da-x-icu", no: "nb-x-icu", se: "sv-x-icu" };

/** Names in the order of the country's language: Å comes last in Danish and Norwegian, before Ä and Ö in Swedish. */
export function collated(name: SQL, country: string): SQL {
  return sql`${name} collate ${sql.identifier(COLLATIONS[country] ?? "und-x-icu")}`;
}
