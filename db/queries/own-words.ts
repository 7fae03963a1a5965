import { and, asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { labelMapping, municipality } from "@/db/schema/registers";
import { standing } from "./standing";

/** A municipality's own word for an area or a channel; `target` null is left out of the sums. */
export type OwnWordRow = {
  municipality: { code: string; name: string };
  kind: "area" | "channel";
  written: string;
  target: string | null;
  sinceVersion: number;
};

/** What the municipalities of a country have said that their words mean, by name. */
export function ownWordRows(db: Database, country: string): Promise<OwnWordRow[]> {
  const { kind, written, target, sinceVersion } = labelMapping;
  return db
    .select({ municipality: { code: municipality.code, name: municipality.name }, kind, written, target, sinceVersion })
    .from(labelMapping)
    .innerJoin(municipality, and(eq(municipality.id, labelMapping.municipalityId), standing(municipality)))
    .where(and(eq(municipality.country, country), standing(labelMapping)))
    .orderBy(asc(municipality.name), asc(kind), asc(written));
}
