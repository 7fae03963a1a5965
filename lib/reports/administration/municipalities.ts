import type { Database } from "@/db/client";
import { type MunicipalityRow, municipalities, populations } from "@/db/queries/municipalities";
import { inCountry } from "@/lib/reports/context";
import type { AdministrationQuestion } from "./administration";

/** A municipality with its inhabitants on 1 January, by year. */
export type RegisteredMunicipality = Omit<MunicipalityRow, "id"> & { inhabitants: Record<string, number> };

export type RegisteredMunicipalities = {
  /** How many there are, and how many fit what is looked for. */
  count: number;
  found: number;
  rows: RegisteredMunicipality[];
  regions: string[];
  kinds: string[];
};

const SHOWN = 200;

/** The municipalities whose name or code has the text in it, by code; the first of them. */
export async function registeredMunicipalities(
  db: Database,
  question: Omit<AdministrationQuestion, "kinds">,
  text: string,
): Promise<RegisteredMunicipalities> {
  return inCountry(db, question, async ({ tx, asOf }) => {
    const all = await municipalities(tx, question.country, asOf);
    const sought = text.trim().toLowerCase();
    const found = all.filter(({ name, code }) => `${name} ${code}`.toLowerCase().includes(sought));
    const shown = found.slice(0, SHOWN);
    const people = await populations(
      tx,
      shown.map(({ id }) => id),
      asOf,
    );
    const distinct = (values: readonly (string | null)[]) =>
      [...new Set(values.flatMap((value) => value ?? []))].sort();
    return {
      ...{ count: all.length, found: found.length },
      rows: shown.map(({ id, ...row }) => ({ ...row, inhabitants: Object.fromEntries(people.get(id) ?? []) })),
      regions: distinct(all.map(({ region }) => region)),
      kinds: distinct(all.map(({ kind }) => kind)),
    };
  });
}
