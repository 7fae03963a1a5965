import { and, type Column, desc, eq, gt, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Database } from "@/db/client";
import { event, groupMember, municipalityGroup } from "@/db/schema/events";
import {
  alias,
  area,
  blankAnswer,
  channel,
  channelFlag,
  contact,
  country,
  declaration,
  field,
  labelMapping,
  municipality,
  population,
  price,
  priceSet,
  target,
} from "@/db/schema/registers";
import type { Month } from "@/lib/domain/month";

type Between = { country: string; from: number; to: number; municipalityIds: readonly number[] };

/** Every register row that began or ended between two versions, as far as its words are told one by one. */
export async function registersBetween(db: Database, span: Between) {
  const { country: code, municipalityIds } = span;
  const ids = [...municipalityIds];
  const among = (column: Column) => (ids.length === 0 ? sql`false` : inArray(column, ids));
  const [declarations, targets, prices, events, groups, members, names, mappings, flags] = await Promise.all([
    db
      .select({
        municipalityId: declaration.municipalityId,
        slot: declaration.slot,
        from: sql<Month>`to_char(${declaration.validFrom}, 'YYYY-MM')`.as("first"),
        to: sql<Month | null>`to_char(${declaration.validTo}, 'YYYY-MM')`.as("last"),
        reason: declaration.reason,
        sinceVersion: declaration.sinceVersion,
        untilVersion: declaration.untilVersion,
      })
      .from(declaration)
      .where(and(changed(declaration, span), among(declaration.municipalityId)))
      .orderBy(declaration.municipalityId, declaration.slot, declaration.validFrom),
    db
      .select()
      .from(target)
      .where(and(changed(target, span), eq(target.country, code)))
      .orderBy(target.year, target.id),
    db
      .select()
      .from(price)
      .where(and(changed(price, span), eq(price.country, code)))
      .orderBy(price.priceSet, price.channelSlot),
    db
      .select()
      .from(event)
      .where(and(changed(event, span), eq(event.country, code)))
      .orderBy(event.fromDay, event.id),
    db
      .select()
      .from(municipalityGroup)
      .where(and(changed(municipalityGroup, span), eq(municipalityGroup.country, code)))
      .orderBy(municipalityGroup.name),
    db
      .select()
      .from(groupMember)
      .where(and(changed(groupMember, span), among(groupMember.municipalityId)))
      .orderBy(groupMember.groupId, groupMember.municipalityId),
    db
      .selectDistinctOn([municipalityGroup.id], { id: municipalityGroup.id, name: municipalityGroup.name })
      .from(municipalityGroup)
      .where(eq(municipalityGroup.country, code))
      .orderBy(municipalityGroup.id, desc(municipalityGroup.sinceVersion)),
    db
      .select()
      .from(labelMapping)
      .where(and(changed(labelMapping, span), among(labelMapping.municipalityId)))
      .orderBy(labelMapping.municipalityId, labelMapping.label),
    db
      .select()
      .from(channelFlag)
      .where(and(changed(channelFlag, span), eq(channelFlag.country, code)))
      .orderBy(channelFlag.channelSlot, channelFlag.validFrom),
  ]);
  return { declarations, targets, prices, events, groups, members, names, mappings, flags };
}

export type RegistersBetween = Awaited<ReturnType<typeof registersBetween>>;

/** Whole registers that are told by their number of rows only. */
export type CountedRegister =
  | "municipalities"
  | "populations"
  | "channels"
  | "areas"
  | "fields"
  | "aliases"
  | "priceSets"
  | "rules"
  | "contacts"
  | "answers";

/** How many rows of the other registers began and ended between two versions and make a difference. */
export async function countedBetween(
  db: Database,
  span: Between,
): Promise<{ register: CountedRegister; added: number; ended: number }[]> {
  const ids = [...span.municipalityIds];
  const own = (column: Column) => (ids.length === 0 ? sql`false` : inArray(column, ids));
  const of = (column: Column) => eq(column, span.country);
  const counted: [CountedRegister, PgTable & Versioned, SQL][] = [
    ["municipalities", municipality, of(municipality.country)],
    ["populations", population, own(population.municipalityId)],
    ["channels", channel, of(channel.country)],
    ["areas", area, of(area.country)],
    ["fields", field, of(field.country)],
    ["aliases", alias, of(alias.country)],
    ["priceSets", priceSet, of(priceSet.country)],
    ["rules", country, of(country.code)],
    ["contacts", contact, own(contact.municipalityId)],
    ["answers", blankAnswer, own(blankAnswer.municipalityId)],
  ];
  const rows = await Promise.all(
    counted.map(async ([register, table, where]) => {
      const stoodAt = (version: number) =>
        sql`(${table.sinceVersion} <= ${version} and (${table.untilVersion} is null or ${table.untilVersion} > ${version}))`;
      const [row] = await db
        .select({
          added: sql<number>`(count(*) filter (where ${stoodAt(span.to)}))::int`,
          ended: sql<number>`(count(*) filter (where ${stoodAt(span.from)}))::int`,
        })
        .from(table)
        .where(and(changed(table, span), where));
      return { register, added: row?.added ?? 0, ended: row?.ended ?? 0 };
    }),
  );
  return rows.filter(({ added, ended }) => added + ended > 0);
}

type Versioned = { sinceVersion: Column; untilVersion: Column };

/** Rows that stood at one of the two versions and not at the other, or came and went in between. */
function changed({ sinceVersion, untilVersion }: Versioned, { from, to }: Between): SQL | undefined {
  const within = (column: Column) => and(gt(column, from), lte(column, to));
  return or(within(sinceVersion), within(untilVersion));
}
