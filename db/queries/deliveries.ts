import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { revision, sheet } from "@/db/schema/submission";
import { version } from "@/db/schema/version";
import type { Month } from "@/lib/domain/month";

/** When a month first came, and when its counts were last changed after that; null where they never were. */
export type DeliveryRow = {
  municipalityId: number;
  month: Month;
  at: string;
  submissionId: number | null;
  correctedAt: string | null;
  correctionId: number | null;
};

type Question = { municipalityIds: readonly number[]; to: Month; version?: number | undefined };

/** Every sheet up to a month, or those that were there at a version, by municipality and oldest first. */
export async function deliveries(
  db: Database,
  { municipalityIds, to, version: until }: Question,
): Promise<DeliveryRow[]> {
  if (municipalityIds.length === 0) return [];
  const ids = sql`${sql.param(`{${municipalityIds.join(",")}}`)}::int[]`;
  return db.execute<DeliveryRow>(sql`
    with corrected as (
      select distinct on (r.municipality_id, r.month) r.municipality_id, r.month, v.at, v.submission_id
      from ${revision} r
      join ${sheet} s on s.municipality_id = r.municipality_id and s.month = r.month and r.version > s.first_version
      join ${version} v on v.number = r.version
      where r.municipality_id = any(${ids}) ${stoodAt(sql`r.version`, until)}
      order by r.municipality_id, r.month, r.version desc
    )
    select s.municipality_id as "municipalityId", to_char(s.month, 'YYYY-MM') as month,
      ${iso(sql`v.at`)} as at, v.submission_id as "submissionId",
      ${iso(sql`c.at`)} as "correctedAt", c.submission_id as "correctionId"
    from ${sheet} s
    join ${version} v on v.number = s.first_version
    left join corrected c on c.municipality_id = s.municipality_id and c.month = s.month
    where s.municipality_id = any(${ids}) and s.month <= ${`${to}-01`}::date ${stoodAt(sql`s.first_version`, until)}
    order by s.municipality_id, s.month`);
}

function stoodAt(number: SQL, until: number | undefined): SQL {
  return until === undefined ? sql`` : sql`and ${number} <= ${until}`;
}

/** The raw driver leaves a moment as text in the session's own style. */
function iso(moment: SQL): SQL {
  return sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}
