import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { windowTotal } from "@/db/schema/rollup";
import { firstDay, type Month } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";
import type { StoredKind } from "./window-sums";

/** How many joint municipalities there are in a window, how many have a higher share than this one, how many the same. */
export type Placing = { of: number; above: number; same: number };

type Question = { country: string; kind: StoredKind; month: Month; measure: Measure; municipalityId: number };

/** Null where the municipality is not joint. Shares are compared as fractions, so that nothing is rounded. */
export async function placing(db: Database, question: Question): Promise<Placing | null> {
  const part = sql.raw(question.measure === "digital" ? "digital" : "self_service");
  const [row] = await db.execute<Placing>(sql`
    with joint as (
      select municipality_id, ${part} as part, total from ${windowTotal}
      where country = ${question.country} and kind = ${question.kind}
        and month = ${firstDay(question.month)}::date and joint and total > 0
    )
    select count(*)::int as of,
      (count(*) filter (where j.part * own.total > own.part * j.total))::int as above,
      (count(*) filter (where j.part * own.total = own.part * j.total))::int - 1 as same
    from joint j, joint own where own.municipality_id = ${question.municipalityId}`);
  return row && row.of > 0 ? row : null;
}
