import { and, asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import {
  area,
  channel,
  channelFlag,
  country,
  field,
  municipality,
  type Names,
  price,
  priceSet,
  target,
} from "@/db/schema/registers";
import type { Flag } from "@/lib/domain/flag";
import { type Day, monthOf } from "@/lib/domain/month";
import type { Target } from "@/lib/domain/path";
import type { Measure } from "@/lib/domain/share";
import { type EventRow, events } from "./events";
import { type GroupRow, groups } from "./groups";
import { standing } from "./standing";

export type CountryRow = {
  code: string;
  names: Names;
  currency: string;
  coreChannels: number[];
  deadlineDay: number;
  lockDay: number;
};
type Validity = { validFrom: Day; validTo: Day | null };
export type ChannelRow = Validity & { slot: number; code: string; names: Names; position: number };
export type FieldRow = { code: string; names: Names; position: number };
export type AreaRow = Validity & {
  slot: number;
  code: string;
  names: Names;
  field: string | null;
  wave: number;
  mandatoryFrom: Day | null;
  kle: string | null;
  notStated: boolean;
};
export type TargetRow = Target & {
  strategy: string;
  measure: Measure;
  municipalityId: number | null;
  /** The municipality's code; null for the joint strategy. */
  municipality: string | null;
  comparable: boolean;
  source: string;
  note: Names | null;
};
export type PriceSetRow = {
  code: string;
  names: Names;
  year: number;
  source: string;
  fallback: string | null;
  standard: boolean;
};
export type PriceRow = { priceSet: string; channelSlot: number; amount: number };

/** Everything registered for a country but its municipalities. Channels in stacking order, areas by slot. */
export type CountryRegisters = {
  country: CountryRow;
  channels: ChannelRow[];
  flags: (Flag & { sinceVersion: number })[];
  fields: FieldRow[];
  areas: AreaRow[];
  targets: TargetRow[];
  priceSets: PriceSetRow[];
  prices: PriceRow[];
  /** Oldest first. */
  events: EventRow[];
  groups: GroupRow[];
};

/** The registers of a country at a version; null when the country was not there. */
export async function countryRegisters(db: Database, code: string, version?: number): Promise<CountryRegisters | null> {
  const [countries, channels, flags, fields, areas, targets, priceSets, prices, happened, sets] = await Promise.all([
    db
      .select()
      .from(country)
      .where(and(eq(country.code, code), standing(country, version))),
    db
      .select()
      .from(channel)
      .where(and(eq(channel.country, code), standing(channel, version)))
      .orderBy(asc(channel.position)),
    db
      .select()
      .from(channelFlag)
      .where(and(eq(channelFlag.country, code), standing(channelFlag, version)))
      .orderBy(asc(channelFlag.validFrom)),
    db
      .select()
      .from(field)
      .where(and(eq(field.country, code), standing(field, version)))
      .orderBy(asc(field.position)),
    db
      .select()
      .from(area)
      .where(and(eq(area.country, code), standing(area, version)))
      .orderBy(asc(area.slot)),
    targetRows(db, code, version),
    db
      .select()
      .from(priceSet)
      .where(and(eq(priceSet.country, code), standing(priceSet, version)))
      .orderBy(asc(priceSet.year)),
    db
      .select()
      .from(price)
      .where(and(eq(price.country, code), standing(price, version)))
      .orderBy(asc(price.channelSlot)),
    events(db, code, version),
    groups(db, code, version),
  ]);
  const [found] = countries;
  if (!found) return null;
  return {
    country: found,
    channels,
    flags: flags.map((flag) => ({ ...flag, from: monthOf(flag.validFrom) })),
    fields,
    areas,
    targets: targets.map((row) => ({ ...row.target, municipality: row.municipality })),
    priceSets,
    prices,
    events: happened,
    groups: sets,
  };
}

function targetRows(db: Database, code: string, version?: number) {
  return db
    .select({ target, municipality: municipality.code })
    .from(target)
    .leftJoin(municipality, and(eq(municipality.id, target.municipalityId), standing(municipality, version)))
    .where(and(eq(target.country, code), target.active, standing(target, version)))
    .orderBy(asc(target.year), asc(target.id));
}
