import type { Database } from "@/db/client";
import { type JointPart, jointParts } from "@/db/queries/joint-parts";
import type { Placing } from "@/db/queries/placing";
import { type Kept, kept } from "./kept";
import type { Sums } from "./sums";

/** Answers that are small, though every municipality is read for them. */
const answers = kept<unknown>(512);
/** A row for each municipality. */
const large = kept<unknown>(8);

type Version = { tx: Database; country: string; version: number };

/**
 * The sums of a version, what is asked of all municipalities read once: a version never changes, and so the tenth reader
 * of a nation's screens waits no longer than a small country's.
 */
export function keptSums(db: Database, sums: Sums, { tx, country, version }: Version): Sums {
  // The same name and question, the same kind of answer.
  const read = <T>(known: Kept<unknown>, asked: readonly unknown[], make: () => Promise<T>) =>
    known(db, JSON.stringify([country, version, ...asked]), make) as Promise<T>;
  // A reader may add to what it is given: each gets its own.
  const once =
    <Asked extends unknown[], Answer>(name: string, make: (...asked: Asked) => Promise<Answer>) =>
    async (...asked: Asked) =>
      structuredClone(await read(answers, [name, ...asked], () => make(...asked)));
  return {
    ...sums,
    country: once("country", sums.country),
    both: once("both", sums.both),
    areas: once("areas", sums.areas),
    areaPools: once("areaPools", sums.areaPools),
    throughout: once("throughout", sums.throughout),
    unjoint: once("unjoint", sums.unjoint),
    delivered: once("delivered", sums.delivered),
    league: (...asked) => read(large, ["league", ...asked], () => sums.league(...asked)),
    placing: async (id, kind, month, measure) => {
      const parts = () => jointParts(tx, { country, kind, month, measure });
      return placingIn(await read(large, ["parts", kind, month, measure], parts), id);
    },
  };
}

/** Shares are compared as fractions, so that nothing is rounded: the products are whole and below 2^53. */
function placingIn(rows: readonly JointPart[], id: number): Placing | null {
  const own = rows.find((row) => row.id === id);
  if (!own) return null;
  let [above, same] = [0, -1];
  for (const { part, total } of rows) {
    const difference = part * own.total - own.part * total;
    if (difference > 0) above++;
    else if (difference === 0) same++;
  }
  return { of: rows.length, above, same };
}
