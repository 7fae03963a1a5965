import { and, type Column, eq, gt, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { area, channel, country, municipality, population, priceSet } from "@/db/schema/registers";

type Between = { country: string; from: number; to: number; municipalityIds: readonly number[] };

/** Rows of the registers that are told field by field, which began or ended between two versions. */
export async function registerRowsBetween(db: Database, span: Between) {
  const ids = [...span.municipalityIds];
  const own = ids.length === 0 ? sql`false` : inArray(population.municipalityId, ids);
  const of = (column: Column) => eq(column, span.country);
  const [municipalities, populations, channels, areas, priceSets, rules] = await Promise.all([
    db
      .select()
      .from(municipality)
      .where(and(changed(municipality, span), of(municipality.country)))
      .orderBy(municipality.code),
    db
      .select()
      .from(population)
      .where(and(changed(population, span), own))
      .orderBy(population.municipalityId, population.year),
    db
      .select()
      .from(channel)
      .where(and(changed(channel, span), of(channel.country)))
      .orderBy(channel.slot),
    db
      .select()
      .from(area)
      .where(and(changed(area, span), of(area.country)))
      .orderBy(area.slot),
    db
      .select()
      .from(priceSet)
      .where(and(changed(priceSet, span), of(priceSet.country)))
      .orderBy(priceSet.code),
    db
      .select()
      .from(country)
      .where(and(changed(country, span), of(country.code))),
  ]);
  return { municipalities, populations, channels, areas, priceSets, rules };
}

type Versioned = { sinceVersion: Column; untilVersion: Column };

function changed({ sinceVersion, untilVersion }: Versioned, { from, to }: Between): SQL | undefined {
  const within = (column: Column) => and(gt(column, from), lte(column, to));
  return or(within(sinceVersion), within(untilVersion));
}
