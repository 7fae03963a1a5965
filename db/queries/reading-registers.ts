import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { alias, area, channel, country, labelMapping, municipality, type Names } from "@/db/schema/registers";
import { standing } from "./standing";
import { successorCodes } from "./successors";

/** An area or a channel as a file may name it. `validFrom` and `validTo` are days, both included. */
export type ReadingLabel = { slot: number; code: string; names: Names; validFrom: string; validTo: string | null };

export type ReadingMunicipality = {
  id: number;
  code: string;
  name: string;
  validFrom: string;
  validTo: string | null;
  /** The codes of what it became; several where it was divided. Left out where it became nothing. */
  successors?: string[];
};

/** `label` is normalised; `target` is a code, or for `column` what the column means. */
export type ReadingAlias = { kind: "municipality" | "area" | "channel" | "column"; label: string; target: string };

/** `label` is normalised; `target` is a code, or null for what is left out of the sums. */
export type OwnWord = { municipality: string; kind: "area" | "channel"; label: string; target: string | null };

/** What a country's files are read against, as it stands now. */
export type ReadingRegisters = {
  country: string;
  names: Names;
  municipalities: ReadingMunicipality[];
  areas: (ReadingLabel & { notStated: boolean })[];
  channels: ReadingLabel[];
  aliases: ReadingAlias[];
  /** What municipalities have said that their own words mean. */
  ownWords?: OwnWord[];
};

/** Null when there is no such country. */
export async function readingRegisters(db: Database, code: string): Promise<ReadingRegisters | null> {
  const [found] = await db
    .select({ country: country.code, names: country.names })
    .from(country)
    .where(and(eq(country.code, code), standing(country)));
  if (!found) return null;
  return {
    ...found,
    municipalities: await municipalities(db, code),
    areas: await areas(db, code),
    channels: await channels(db, code),
    aliases: await aliases(db, code),
    ownWords: await ownWords(db, code),
  };
}

function ownWords(db: Database, code: string): Promise<OwnWord[]> {
  const { kind, label, target } = labelMapping;
  return db
    .select({ municipality: municipality.code, kind, label, target })
    .from(labelMapping)
    .innerJoin(municipality, and(eq(municipality.id, labelMapping.municipalityId), standing(municipality)))
    .where(and(eq(municipality.country, code), standing(labelMapping)))
    .orderBy(municipality.code, kind, label);
}

async function municipalities(db: Database, code: string): Promise<ReadingMunicipality[]> {
  const { id, name, validFrom, validTo } = municipality;
  const rows = await db
    .select({ id, code: municipality.code, name, validFrom, validTo })
    .from(municipality)
    .where(and(eq(municipality.country, code), standing(municipality)))
    .orderBy(municipality.code);
  if (rows.every((row) => row.validTo === null)) return rows;
  const became = await successorCodes(db, code);
  return rows.map((row) => {
    const successors = became.get(row.code);
    return successors ? { ...row, successors } : row;
  });
}

function areas(db: Database, code: string): Promise<ReadingRegisters["areas"]> {
  const { slot, names, validFrom, validTo, notStated } = area;
  return db
    .select({ slot, code: area.code, names, validFrom, validTo, notStated })
    .from(area)
    .where(and(eq(area.country, code), standing(area)))
    .orderBy(area.slot);
}

function channels(db: Database, code: string): Promise<ReadingLabel[]> {
  const { slot, names, validFrom, validTo } = channel;
  return db
    .select({ slot, code: channel.code, names, validFrom, validTo })
    .from(channel)
    .where(and(eq(channel.country, code), standing(channel)))
    .orderBy(channel.slot);
}

function aliases(db: Database, code: string): Promise<ReadingAlias[]> {
  const { kind, label, target } = alias;
  return db
    .select({ kind, label, target })
    .from(alias)
    .where(and(eq(alias.country, code), standing(alias)))
    .orderBy(alias.kind, alias.label, alias.target);
}
