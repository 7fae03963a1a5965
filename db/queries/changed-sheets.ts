import { and, asc, eq, inArray, lte, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { municipality } from "@/db/schema/registers";
import { revision } from "@/db/schema/submission";
import { version } from "@/db/schema/version";
import type { Day, Month } from "@/lib/domain/month";
import { CHANNEL_SLOTS } from "@/lib/domain/slot";
import { standing } from "./standing";

type Question = {
  country: string;
  municipalityIds?: readonly number[] | undefined;
  areaSlot?: number | undefined;
  version?: number | undefined;
};

/** The sheets in which a count that stood was changed or withdrawn, and the latest local day on which that was done; by month. */
export async function changedSheets(db: Database, { country, municipalityIds, areaSlot, version: until }: Question) {
  return db
    .select({
      municipalityId: revision.municipalityId,
      code: municipality.code,
      name: municipality.name,
      month: sql<Month>`to_char(${revision.month}, 'YYYY-MM')`.as("label"),
      changed: sql<Day>`to_char(max((${version.at} at time zone 'Europe/Copenhagen')::date), 'YYYY-MM-DD')`.as("day"),
    })
    .from(revision)
    .innerJoin(version, eq(version.number, revision.version))
    .innerJoin(municipality, and(eq(municipality.id, revision.municipalityId), standing(municipality, until)))
    .where(
      and(
        eq(version.country, country),
        overwrote(areaSlot),
        until === undefined ? undefined : lte(revision.version, until),
        municipalityIds && inArray(revision.municipalityId, [...municipalityIds]),
      ),
    )
    .groupBy(revision.municipalityId, municipality.code, municipality.name, revision.month)
    .orderBy(asc(revision.month), asc(municipality.code));
}

/** A count stood where the version wrote: what only came late was changed by nobody. */
function overwrote(areaSlot: number | undefined): SQL {
  const inArea = areaSlot === undefined ? sql`` : sql` and (c.slot - 1) / ${CHANNEL_SLOTS}::int + 1 = ${areaSlot}::int`;
  return sql`exists (select from unnest(${revision.slots}, ${revision.before}) c(slot, was) where c.was is not null${inArea})`;
}
