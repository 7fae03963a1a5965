import type { Database } from "@/db/client";
import { populations } from "@/db/queries/municipalities";
import { inhabitantsIn } from "@/lib/domain/country-rollup";
import type { Context } from "./context";
import { kept } from "./kept";

const known = kept<Map<number, Map<number, number>>>(8);

/** The inhabitants of these municipalities in a year; 0 where they are not known. Read once per version and set. */
export async function inhabitantsOf(
  db: Database,
  { tx, asOf, stamp, registers }: Context,
  ids: readonly number[],
  year: number,
): Promise<(id: number) => number> {
  const key = [registers.country.code, stamp.version, ...ids].join(" ");
  const people = await known(db, key, () => (ids.length === 0 ? new Map() : populations(tx, ids, asOf)));
  return (id) => {
    const byYear = people.get(id);
    return byYear ? inhabitantsIn(byYear, year) : 0;
  };
}
