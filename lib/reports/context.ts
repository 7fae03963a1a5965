import type { Database } from "@/db/client";
import { driverOf } from "@/db/driver";
import type { CountryRegisters } from "@/db/queries/country-registers";
import { currentVersion, type VersionRow } from "@/db/queries/current-version";
import { lineageAt } from "@/db/sheets/lineage";
import { snapshot } from "@/db/snapshot";
import { localDate } from "@/lib/clock";
import type { Lineage } from "@/lib/domain/lineage";
import { type Day, lastClosedMonth, lastFinalMonth } from "@/lib/domain/month";
import type { Stamp } from "./asked";
import { askedVersion } from "./asked-version";
import { kept } from "./kept";
import { keptSums } from "./kept-sums";
import { acrossMergers } from "./lineage-sums";
import { recomputedSums } from "./recomputed-sums";
import { registersAt } from "./registers-at";
import { type Sums, storedSums } from "./sums";

/** What every report starts from, all of one snapshot. `asOf` is the version asked for, undefined for what stands now. */
export type Context = {
  tx: Database;
  /** Whose snapshot it is: what is kept of a version is kept with it. */
  db: Database;
  stamp: Stamp;
  registers: CountryRegisters;
  sums: Sums;
  /** Who became part of whom. */
  lineage: Lineage;
  asOf: number | undefined;
  /** The ids of those whose sums these are; undefined for the whole country. */
  members?: ReadonlySet<number>;
};

type CountryQuestion = { country: string; asOf?: string | undefined; today: Day };

/** Answers a question about a country from one read-only snapshot, so that version and figures belong together. */
export async function inCountry<T>(
  db: Database,
  question: CountryQuestion,
  answer: (context: Context) => Promise<T>,
): Promise<T> {
  return snapshot(db, async (tx) => answer(await contextOf(db, tx, question)));
}

/** The context of a version; `tx` is the snapshot. For who needs two in one, to compare them. */
export async function contextOf(
  db: Database,
  tx: Database,
  { country, asOf, today }: CountryQuestion,
): Promise<Context> {
  const version = asOf === undefined ? await currentVersion(tx) : await askedVersion(tx, asOf);
  const registers = await registersAt(db, tx, country, version.number);
  if (asOf === undefined) {
    const lineage = await lineageOf(db, tx, country, version.number);
    const own = keptSums(db, storedSums(tx, country), { tx, country, version: version.number });
    const sums = acrossMergers(own, lineage);
    return { db, tx, stamp: stampOf(version, registers, today), registers, sums, lineage, asOf };
  }
  const { number } = version;
  const lineage = await lineageOf(db, tx, country, number);
  // What stands is what the newest version left: its sums need no working out.
  const isNewest = number === (await currentVersion(tx)).number;
  const own = isNewest
    ? keptSums(db, storedSums(tx, country), { tx, country, version: number })
    : recomputedSums(db, tx, registers, { version: number, lineage });
  const sums = acrossMergers(own, lineage);
  // An earlier version is answered with its own clock: what was preliminary then is so here.
  const stamp = stampOf(version, registers, version.at ? localDate(version.at) : today);
  return { db, tx, stamp, registers, sums, lineage, asOf: number };
}

const lineages = kept<Lineage>(16);

function lineageOf(db: Database, tx: Database, country: string, version: number): Promise<Lineage> {
  return lineages(db, `${country}:${version}`, () => lineageAt(driverOf(tx), country, version));
}

function stampOf(version: VersionRow, { country }: CountryRegisters, today: Day): Stamp {
  return {
    version: version.number,
    versionAt: version.at?.toISOString() ?? null,
    today,
    lastFinal: lastFinalMonth(today, country.lockDay),
    lastClosed: lastClosedMonth(today),
  };
}
