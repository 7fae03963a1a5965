import type { Database } from "@/db/client";
import { readingRegisters } from "@/db/queries/reading-registers";
import { readAliases } from "./alias-file";
import { readMunicipalities } from "./municipality-file";
import { type CountryDefinition, type Registered, registerCountry } from "./register-country";

export type RegisterFiles = Omit<CountryDefinition, "municipalities" | "aliases"> & {
  municipalities: Buffer;
  aliases?: Buffer | undefined;
};

/** What a file registered, and which of its columns were not used. */
export type RegisteredFile = Registered & { municipalities: number; ignored: string[] };

/**
 * Registers a country from a file of municipalities and one of aliases. A column that the country's files use for the
 * municipality (an alias of kind `column`) holds the code here, too.
 */
export async function registerFile(
  db: Database,
  { municipalities, aliases, ...definition }: RegisterFiles,
  signed: { by: string; now: Date },
): Promise<RegisteredFile> {
  const named = aliases ? readAliases(aliases) : [];
  const stored = (await readingRegisters(db, definition.code))?.aliases ?? [];
  const codeHeaders = [...named, ...stored]
    .filter(({ kind, target }) => kind === "column" && target === "municipality")
    .map(({ label }) => label);
  const { rows, ignored } = readMunicipalities(municipalities, codeHeaders);
  const registered = await registerCountry(db, { ...definition, municipalities: rows, aliases: named }, signed);
  return { ...registered, municipalities: new Set(rows.map(({ code }) => code)).size, ignored };
}
