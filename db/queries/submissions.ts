import { and, desc, eq, lte, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { submission, submissionFile } from "@/db/schema/submission";
import type { Month } from "@/lib/domain/month";

/** Everything a submission says about itself; `recognised` is as it was stored. */
export type StoredSubmission = Awaited<ReturnType<typeof submissions>>[number];

type Owners = { municipalities: readonly number[]; accountId: string | null };
type Listed = { country: string; version?: number | undefined; own: Owners | null };

/** A country's submissions, newest first; as of a version those that had been committed by then. */
export function submissions(db: Database, listed: Listed, limit: number) {
  return select(db, of(listed), listed.version).limit(limit);
}

/** Null when the country has no such submission. */
export async function submissionById(db: Database, country: string, id: number): Promise<StoredSubmission | null> {
  const [row] = await select(db, and(eq(submission.country, country), eq(submission.id, id)));
  return row ?? null;
}

export async function submissionCount(db: Database, listed: Listed): Promise<number> {
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(submission).where(of(listed));
  return row?.count ?? 0;
}

/** All of these municipalities' alone, or sent by the account before it was known whose it is. */
function of({ country, own, version }: Listed): SQL | undefined {
  const byThen = version === undefined ? undefined : lte(submission.version, version);
  return and(eq(submission.country, country), byThen, own ? ownBy(own) : undefined);
}

function ownBy({ municipalities, accountId }: Owners): SQL {
  const whose = sql`coalesce(${submission.municipalities}, '{}')`;
  const all = sql`array[${sql.join(
    municipalities.map((id) => sql`${id}::int`),
    sql`, `,
  )}]::int[]`;
  return sql`(case when cardinality(${whose}) = 0 then ${submission.accountId} = ${accountId} else ${whose} <@ ${all} end)`;
}

function select(db: Database, where: SQL | undefined, version?: number) {
  const byThen = (row: string) =>
    version === undefined ? sql`` : sql` and ${sql.identifier(row)}.version <= ${version}`;
  return db
    .select({
      id: submission.id,
      state: submission.state,
      source: submission.source,
      by: submission.by,
      at: submission.at,
      committedAt: submission.committedAt,
      version: submission.version,
      fileName: submission.fileName,
      size: submission.size,
      rows: submission.rows,
      problems: submission.problems,
      changes: submission.changes,
      recognised: submission.recognised,
      absent: submission.absent,
      revertsId: submission.revertsId,
      reason: submission.reason,
      warnings: submission.warnings,
      months: sql<
        Month[]
      >`coalesce((select array_agg(to_char(m, 'YYYY-MM') order by m) from unnest(${submission.months}) m), '{}')`,
      municipalityIds: sql<number[]>`coalesce(${submission.municipalities}, '{}')`,
      hasFile: sql<boolean>`exists (select from ${submissionFile} f where f.submission_id = ${submission}.id)`,
      // The latest that took anything back and was not itself taken back.
      revertedById: sql<number | null>`(
        select max(r.id) from ${submission} r
        where r.reverts_id = ${submission}.id and r.version is not null${byThen("r")} and not exists (
          select from ${submission} again
          where again.reverts_id = r.id and again.version is not null${byThen("again")}
        )
      )`,
    })
    .from(submission)
    .where(where)
    .orderBy(desc(submission.at), desc(submission.id))
    .$dynamic();
}
