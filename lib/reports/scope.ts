import type { Database } from "@/db/client";
import { currentVersion } from "@/db/queries/current-version";
import { readingRegisters } from "@/db/queries/reading-registers";
import { isDemo } from "@/db/queries/settings";
import type { Names } from "@/db/schema/registers";
import { municipalitiesMatching } from "@/lib/domain/municipality-search";
import { AppError } from "@/lib/errors";
import { grouped } from "./grouped";
import { kept } from "./kept";

/** A municipality that can be chosen. `until`: the year in which it ended. */
export type ScopePlace = { code: string; name: string; aliases: string[]; until: string | null };

/** What the frame around every screen of a country needs: its name, whom one can choose, and whether the figures are real. */
export type ScopeReport = {
  country: { code: string; names: Names };
  demo: boolean;
  municipalities: readonly ScopePlace[];
  /** The same where a browser is to be sent them all; null where they are so many that it asks for what is typed. */
  choices: readonly ScopePlace[] | null;
};

/** So many are sent with the page: a picker of Denmark, Norway or Sweden needs no further question. */
const MOST_SENT = 500;

type Known = Pick<ScopeReport, "country" | "municipalities">;

const scopes = kept<Known>(16);

export async function scopeReport(db: Database, country: string): Promise<ScopeReport> {
  const [known, demo] = await Promise.all([scopeOf(db, country), isDemo(db)]);
  const { municipalities } = known;
  return { ...known, demo, choices: municipalities.length > MOST_SENT ? null : municipalities };
}

export type PlacesReport = { places: ScopePlace[]; count: number };

/** Those whose name, former name or code fits what was typed, the best first; by name where nothing was. */
export async function placesReport(
  db: Database,
  { country, search, limit }: { country: string; search: string; limit: number },
): Promise<PlacesReport> {
  const { municipalities } = await scopeOf(db, country);
  const found = municipalitiesMatching(municipalities, search);
  return { places: found.slice(0, limit), count: found.length };
}

/** Read once per version. */
async function scopeOf(db: Database, country: string): Promise<Known> {
  const { number } = await currentVersion(db);
  return scopes(db, `${country} ${number}`, () => read(db, country));
}

async function read(db: Database, country: string): Promise<Known> {
  const registers = await readingRegisters(db, country);
  if (!registers) throw new AppError("not-found", `There is no country ${country}.`, { country });
  const aliases = grouped(
    registers.aliases.filter(({ kind }) => kind === "municipality"),
    ({ target }) => target,
  );
  const order = new Intl.Collator(country === "no" ? "nb" : "da");
  const municipalities = registers.municipalities.map(({ code, name, validTo }) => ({
    ...{ code, name, until: validTo?.slice(0, 4) ?? null },
    aliases: (aliases.get(code) ?? []).map(({ label }) => label),
  }));
  return {
    country: { code: registers.country, names: registers.names },
    municipalities: municipalities.sort((a, b) => order.compare(a.name, b.name)),
  };
}
