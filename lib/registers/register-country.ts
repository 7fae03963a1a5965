import type { Database } from "@/db/client";
import { driverOf } from "@/db/driver";
import { type CountryRow, countryRegisters } from "@/db/queries/country-registers";
import { event } from "@/db/schema/events";
import {
  alias,
  area,
  channel,
  channelFlag,
  contact,
  country,
  municipality,
  type Names,
  population,
} from "@/db/schema/registers";
import { notStatedAliases, notStatedArea } from "@/db/seed/areas";
import { channelAliases, standardChannelSlot, standardChannels, standardFlags } from "@/db/seed/channels";
import { columnAliases } from "@/db/seed/columns";
import { changedRows, type Register, writeRevision } from "@/db/seed/register";
import { lockCommits, nextVersion } from "@/db/sheets/versions";
import { AppError } from "@/lib/errors";
import { rebuildRollups } from "@/lib/submissions/commit/rebuild";
import type { AliasRow } from "./alias-file";
import type { MunicipalityRow } from "./municipality-file";
import { municipalityRegisters } from "./municipality-registers";

/** What a country is to look like. What is left out stays as it stands; a new country needs names and a currency. */
export type CountryDefinition = {
  code: string;
  names?: Names | undefined;
  currency?: string | undefined;
  /** Codes of the channels that everyone has to count. */
  coreChannels?: string[] | undefined;
  municipalities?: MunicipalityRow[];
  aliases?: AliasRow[];
};

/** `version` null: everything stood already as defined, and nothing was written. */
export type Registered = { version: number | null; added: number; changed: number };

const CODE = /^[a-z]{2}$/;
const COLUMNS = ["municipality", "area", "channel", "month", "count", "country"];

/** What need not be said of a neighbour. */
const COUNTRIES: Record<string, { names: Names; currency: string } | undefined> = {
  no: { names: { da: "Norge", en: "Norway", nb: "Norge" }, currency: "NOK" },
  se: { names: { da: "Sverige", en: "Sweden", nb: "Sverige" }, currency: "SEK" },
  fi: { names: { da: "Finland", en: "Finland", nb: "Finland" }, currency: "EUR" },
  is: { names: { da: "Island", en: "Iceland", nb: "Island" }, currency: "ISK" },
};

/**
 * Registers a country with its municipalities and the standard channels, or changes one, under one version. Who is not
 * in the file stays; a changed row ends and the new one begins.
 */
export async function registerCountry(
  db: Database,
  definition: CountryDefinition,
  { by, now }: { by: string; now: Date },
): Promise<Registered> {
  if (!CODE.test(definition.code))
    throw new AppError("invalid", `"${definition.code}" is no country: two small letters, such as no.`);
  return db.transaction(async (tx) => {
    const driver = driverOf(tx);
    await lockCommits(driver);
    const revisions = [];
    for (const register of await registersOf(tx, definition, now)) revisions.push(await changedRows(tx, register));
    const rows = revisions.reduce((sum, { added }) => sum + added.length, 0);
    if (rows === 0) return { version: null, added: 0, changed: 0 };
    const version = await nextVersion(driver, { kind: "registers", country: definition.code, by, at: now });
    for (const revision of revisions) await writeRevision(tx, version, revision);
    await rebuildRollups(driver, definition.code);
    const changed = revisions.reduce((sum, { ended }) => sum + ended.length, 0);
    return { version, added: rows - changed, changed };
  });
}

async function registersOf(tx: Database, definition: CountryDefinition, now: Date): Promise<Register[]> {
  const { code, municipalities = [], aliases = [] } = definition;
  const known = await countryRegisters(tx, code);
  const own = await municipalityRegisters(tx, code, municipalities, now);
  refuseUnknownTargets(aliases, {
    channel: (known?.channels ?? standardChannels(code)).map((row) => row.code),
    area: (known?.areas ?? [notStatedArea(code)]).map((row) => row.code),
    column: COLUMNS,
    municipality: own.codes,
  });
  return [
    { table: country, key: ["code"], rows: [countryRow(definition, known?.country ?? null)] },
    ...(known ? [] : standardRegisters(code, aliases)),
    { table: municipality, key: ["id"], rows: own.municipalities },
    { table: contact, key: ["municipalityId", "address"], rows: own.contacts },
    { table: population, key: ["municipalityId", "year"], rows: own.populations },
    {
      table: alias,
      key: ["country", "kind", "label"],
      rows: [...own.aliases, ...aliases.map((row) => ({ country: code, ...row }))],
    },
    { table: event, key: ["id"], rows: own.breaks },
  ];
}

/** Every country starts with the same channels and without areas of its own; its own aliases go before the common ones. */
function standardRegisters(code: string, own: readonly AliasRow[]): Register[] {
  const aliases = [...columnAliases(code), ...channelAliases(code), ...notStatedAliases(code)].filter(
    (row) => !own.some(({ kind, label }) => kind === row.kind && label === row.label),
  );
  return [
    { table: channel, key: ["country", "slot"], rows: standardChannels(code) },
    { table: channelFlag, key: ["country", "channelSlot", "measure", "validFrom"], rows: standardFlags(code) },
    { table: area, key: ["country", "slot"], rows: [notStatedArea(code)] },
    { table: alias, key: ["country", "kind", "label"], rows: aliases },
  ];
}

function countryRow(definition: CountryDefinition, known: CountryRow | null) {
  const { code, coreChannels } = definition;
  const { names, currency } = known ? definition : { ...COUNTRIES[code], ...stated(definition) };
  if (!known && (!names || !currency)) {
    throw new AppError(
      "invalid",
      `${code} is new: say its name and its currency, such as --name Tyskland --currency EUR.`,
    );
  }
  return {
    code,
    ...(names && { names }),
    ...(currency && { currency }),
    ...(coreChannels ? { coreChannels: coreChannels.map(coreSlot) } : known ? {} : { coreChannels: [] }),
    ...(known ? {} : { deadlineDay: 10, lockDay: 20 }),
  };
}

function stated({ names, currency }: CountryDefinition) {
  return { ...(names && { names }), ...(currency && { currency }) };
}

function refuseUnknownTargets(aliases: readonly AliasRow[], known: Record<AliasRow["kind"], readonly string[]>): void {
  for (const { kind, label, target } of aliases) {
    if (known[kind].includes(target)) continue;
    throw new AppError("invalid", `"${label}" cannot mean ${target}: there is no such ${kind}.`, {
      kind,
      label,
      target,
    });
  }
}

function coreSlot(code: string): number {
  const slot = standardChannelSlot(code);
  if (!slot) throw new AppError("invalid", `${code} is no channel.`, { channel: code });
  return slot;
}
