import { and, asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "@/db/client";
import { municipality } from "@/db/schema/registers";
import { windowTotal } from "@/db/schema/rollup";
import { type Day, firstDay, type Month } from "@/lib/domain/month";
import { collated } from "./collation";
import { jsonRows } from "./json-rows";
import { validOn } from "./municipalities";
import { standing } from "./standing";
import type { StoredKind } from "./window-sums";

export type LeagueSumRow = {
  id: number;
  code: string;
  name: string;
  region: string | null;
  kind: string | null;
  validFrom: Day;
  validTo: Day | null;
  /** Null where nothing was reported in the window. */
  complete: boolean | null;
  joint: boolean | null;
  byArea: boolean | null;
  /** `byChannel[channelSlot - 1]`; null where nothing was reported. */
  byChannel: (number | null)[] | null;
  total: number | null;
  digital: number | null;
  selfService: number | null;
  /** The same municipality a year earlier, where it is joint there, too. */
  beforeTotal: number | null;
  beforeDigital: number | null;
  beforeSelfService: number | null;
  beforeByArea: boolean | null;
};

const before = alias(windowTotal, "before");

/** Every municipality that exists at the window's end, with its sums, by name. */
export async function leagueSums(
  db: Database,
  { country, kind, month, before: earlier }: { country: string; kind: StoredKind; month: Month; before: Month },
): Promise<LeagueSumRow[]> {
  const at = (table: typeof windowTotal | typeof before, end: Month) =>
    and(eq(table.municipalityId, municipality.id), eq(table.kind, kind), eq(table.month, firstDay(end)));
  const columns = {
    id: municipality.id,
    code: municipality.code,
    name: municipality.name,
    region: municipality.region,
    kind: municipality.kind,
    validFrom: municipality.validFrom,
    validTo: municipality.validTo,
    complete: windowTotal.complete,
    joint: windowTotal.joint,
    byArea: windowTotal.byArea,
    byChannel: windowTotal.byChannel,
    total: windowTotal.total,
    digital: windowTotal.digital,
    selfService: windowTotal.selfService,
    beforeTotal: before.total,
    beforeDigital: before.digital,
    beforeSelfService: before.selfService,
    beforeByArea: before.byArea,
  };
  const byName = asc(collated(sql`${municipality.name}`, country));
  const [found] = await db
    .select({ rows: jsonRows<LeagueSumRow>(columns, byName) })
    .from(municipality)
    .leftJoin(windowTotal, at(windowTotal, month))
    .leftJoin(before, and(at(before, earlier), eq(before.joint, true)))
    .where(and(eq(municipality.country, country), standing(municipality), validOn(firstDay(month))));
  return found?.rows ?? [];
}
