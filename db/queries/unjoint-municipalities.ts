import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { municipality } from "@/db/schema/registers";
import { windowTotal } from "@/db/schema/rollup";
import { type Day, firstDay, type Month } from "@/lib/domain/month";
import { collated } from "./collation";
import { validOn } from "./municipalities";
import { standing } from "./standing";
import type { StoredKind } from "./window-sums";

export type UnjointMunicipality = { id: number; code: string; name: string; validFrom: Day; validTo: Day | null };

type Question = { country: string; kind: StoredKind; month: Month; limit: number };

/** Who exists at the window's end and is not in its joint figure: how many, and the first by name. */
export async function unjointMunicipalities(
  db: Database,
  { country, kind, month, limit }: Question,
): Promise<{ count: number; rows: UnjointMunicipality[] }> {
  const rows = await db
    .select({
      id: municipality.id,
      code: municipality.code,
      name: municipality.name,
      validFrom: municipality.validFrom,
      validTo: municipality.validTo,
      count: sql<number>`(count(*) over ())::int`,
    })
    .from(municipality)
    .leftJoin(
      windowTotal,
      and(
        eq(windowTotal.municipalityId, municipality.id),
        eq(windowTotal.kind, kind),
        eq(windowTotal.month, firstDay(month)),
      ),
    )
    .where(
      and(
        eq(municipality.country, country),
        standing(municipality),
        validOn(firstDay(month)),
        sql`${windowTotal.joint} is not true`,
      ),
    )
    .orderBy(asc(collated(sql`${municipality.name}`, country)))
    .limit(limit);
  return { count: rows[0]?.count ?? 0, rows: rows.map(({ count: _, ...row }) => row) };
}
