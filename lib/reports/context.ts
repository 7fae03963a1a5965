import type { Database } from "@/db/client";
import type { CountryRegisters } from "@/db/queries/country-registers";
import { currentVersion, type VersionRow, versionAt, versionByNumber } from "@/db/queries/current-version";
import { localDate } from "@/lib/clock";
import { type Day, lastClosedMonth, lastFinalMonth } from "@/lib/domain/month";
import { AppError } from "@/lib/errors";
import type { Stamp } from "./asked";
import { recomputedSums } from "./recomputed-sums";
import { registersAt } from "./registers-at";
import { type Sums, storedSums } from "./sums";

/** What every report starts from, all of one snapshot. `asOf` is the version asked for, undefined for what stands now. */
export type Context = {
  tx: Database;
  stamp: Stamp;
  registers: CountryRegisters;
  sums: Sums;
  asOf: number | undefined;
};

type CountryQuestion = { country: string; asOf?: string | undefined; today: Day };

/** Answers a question about a country from one read-only snapshot, so that version and figures belong together. */
export async function inCountry<T>(
  db: Database,
  question: CountryQuestion,
  answer: (context: Context) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => answer(await contextOf(db, tx, question)), {
    isolationLevel: "repeatable read",
    accessMode: "read only",
  });
}

async function contextOf(db: Database, tx: Database, { country, asOf, today }: CountryQuestion): Promise<Context> {
  const version = asOf === undefined ? await currentVersion(tx) : await versionOf(tx, asOf);
  const registers = await registersAt(db, tx, country, version.number);
  if (!registers) throw new AppError("not-found", `There is no country ${country}.`, { country });
  if (asOf === undefined)
    return { tx, stamp: stampOf(version, registers, today), registers, sums: storedSums(tx, country), asOf };
  // An earlier version is answered with its own clock: what was preliminary then is so here.
  const stamp = stampOf(version, registers, version.at ? localDate(version.at) : today);
  return { tx, stamp, registers, sums: recomputedSums(tx, registers, version.number), asOf: version.number };
}

async function versionOf(tx: Database, asOf: string): Promise<VersionRow> {
  if (!/^\d+$/.test(asOf)) return versionAt(tx, new Date(asOf));
  const version = await versionByNumber(tx, Number(asOf));
  if (!version) throw new AppError("not-found", `There is no version ${asOf}.`, { asOf });
  return version;
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
