import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { windowTotal } from "@/db/schema/rollup";
import { firstDay, type Month } from "@/lib/domain/month";
import { CHANNEL_SLOTS } from "@/lib/domain/slot";
import { idList } from "./id-list";
import type { StoredKind } from "./window-sums";

export type PooledRow = { total: number; digital: number; selfService: number; byChannel: (number | null)[] };

type BothQuestion = { country: string; kind: StoredKind; month: Month; before: Month; without: readonly number[] };

/** The same `over` municipalities in two windows: what a change is taken from. */
export type BothWindows = { over: number; now: PooledRow; before: PooledRow };

/** The sums of two windows over the municipalities of a country that are joint in both, without some of them. */
export async function bothWindows(
  db: Database,
  { country, kind, month, before, without }: BothQuestion,
): Promise<BothWindows> {
  const [row] = await db.execute<{ over: number; now: PooledRow; before: PooledRow }>(sql`
    select count(*)::int as over, ${pooled("n")} as now, ${pooled("b")} as before
    from ${windowTotal} n
    join ${windowTotal} b on b.municipality_id = n.municipality_id and b.kind = n.kind
    where n.country = ${country} and n.kind = ${kind} and n.joint and b.joint
      and n.month = ${firstDay(month)}::date and b.month = ${firstDay(before)}::date
      and n.municipality_id <> all(${idList(without)}::int[])`);
  if (!row) throw new Error("An aggregate always has one row.");
  return row;
}

/** One JSON object of sums: numbers, not the text that sum(bigint) would come back as. */
function pooled(alias: "n" | "b") {
  const channels = Array.from({ length: CHANNEL_SLOTS }, (_, index) => `sum(${alias}.by_channel[${index + 1}])`);
  return sql.raw(`json_build_object(
    'total', coalesce(sum(${alias}.total), 0),
    'digital', coalesce(sum(${alias}.digital), 0),
    'selfService', coalesce(sum(${alias}.self_service), 0),
    'byChannel', json_build_array(${channels.join(", ")}))`);
}
