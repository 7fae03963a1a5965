import type { Database } from "@/db/client";
import { type CountryRegisters, countryRegisters } from "@/db/queries/country-registers";

const KEPT = 16;

/** By database, then by country and version. */
const known = new WeakMap<Database, Map<string, CountryRegisters>>();

/**
 * The registers of a country at a version: read once, since a version never changes. `db` is whose they are, `tx` the
 * snapshot that they are read from where they are not known yet.
 */
export async function registersAt(
  db: Database,
  tx: Database,
  country: string,
  version: number,
): Promise<CountryRegisters | null> {
  const own = known.get(db) ?? new Map<string, CountryRegisters>();
  known.set(db, own);
  const key = `${country}:${version}`;
  const registers = own.get(key) ?? (await countryRegisters(tx, country, version));
  if (!registers) return null;
  own.delete(key); // so that the one asked for last is the last to go
  own.set(key, registers);
  for (const oldest of own.keys()) {
    if (own.size <= KEPT) break;
    own.delete(oldest);
  }
  return registers;
}
