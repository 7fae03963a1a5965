import type { Database } from "@/db/client";
import { type CountryRegisters, countryRegisters } from "@/db/queries/country-registers";
import { AppError } from "@/lib/errors";
import { kept } from "./kept";

const known = kept<CountryRegisters>(16);

/**
 * The registers of a country at a version: read once. `db` is whose they are, `tx` the snapshot that they are read from
 * where they are not known yet.
 */
export function registersAt(db: Database, tx: Database, country: string, version: number): Promise<CountryRegisters> {
  return known(db, `${country}:${version}`, async () => {
    const registers = await countryRegisters(tx, country, version);
    if (!registers) throw new AppError("not-found", `There is no country ${country}.`, { country });
    return registers;
  });
}
