import type { Database } from "@/db/client";
import { driverOf } from "@/db/driver";
import {
  alias,
  area,
  channel,
  channelFlag,
  country,
  field,
  municipality,
  population,
  price,
  priceSet,
  target,
} from "@/db/schema/registers";
import { lockCommits, nextVersion } from "@/db/sheets/versions";
import { areaAliases, areas, fields, notStatedAliases, notStatedArea } from "./areas";
import { channelAliases, standardChannelSlot, standardChannels, standardFlags } from "./channels";
import { columnAliases } from "./columns";
import { municipalities, municipalityAliases, populations } from "./municipalities";
import { priceSets, prices } from "./prices";
import { type Register, unseenRows, writeRevision } from "./register";
import { DENMARK, type Row } from "./rows";
import { targets } from "./targets";

/** Who counts fewer than these is shown, but neither ranked nor pooled. */
const CORE = ["self_service", "email", "phone", "counter", "letter"];

const denmark: Row<typeof country> = {
  code: DENMARK,
  names: { da: "Danmark", en: "Denmark", nb: "Danmark" },
  currency: "DKK",
  coreChannels: CORE.flatMap((code) => standardChannelSlot(code) ?? []),
  deadlineDay: 10,
  lockDay: 20,
};

const aliases = [
  ...municipalityAliases,
  ...columnAliases(DENMARK),
  ...channelAliases(DENMARK),
  ...notStatedAliases(DENMARK),
  ...areaAliases,
];

/** Denmark's registers, as this release knows them. */
const REGISTERS: Register[] = [
  { table: country, key: ["code"], rows: [denmark] },
  { table: municipality, key: ["id"], rows: municipalities },
  { table: population, key: ["municipalityId", "year"], rows: populations },
  { table: channel, key: ["country", "slot"], rows: standardChannels(DENMARK) },
  { table: channelFlag, key: ["country", "channelSlot", "measure", "validFrom"], rows: standardFlags(DENMARK) },
  { table: field, key: ["country", "code"], rows: fields },
  { table: area, key: ["country", "slot"], rows: [notStatedArea(DENMARK), ...areas] },
  { table: alias, key: ["country", "kind", "label"], rows: aliases },
  { table: target, key: ["id"], rows: targets },
  { table: priceSet, key: ["country", "code"], rows: priceSets },
  { table: price, key: ["country", "priceSet", "channelSlot"], rows: prices },
];

/**
 * Registers what this release knows and the database has never seen, under one version, and says how many rows that
 * were. Runs at every start: nothing new is no version, and what someone changed or ended stays so.
 */
export async function seedRegisters(db: Database, { at = new Date() } = {}): Promise<number> {
  return db.transaction(async (tx) => {
    await lockCommits(driverOf(tx));
    const revisions = [];
    for (const register of REGISTERS) revisions.push(await unseenRows(tx, register));
    if (revisions.every(({ added }) => added.length === 0)) return 0;
    const version = await nextVersion(driverOf(tx), { at, kind: "registers", country: DENMARK, by: "Kanalbarometer" });
    let added = 0;
    for (const revision of revisions) added += await writeRevision(tx, version, revision);
    return added;
  });
}
