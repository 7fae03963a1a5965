import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { submission, submissionFile } from "@/db/schema/submission";
import type { Month } from "@/lib/domain/month";

/** Everything a submission says about itself; `recognised` is as it was stored. */
export type StoredSubmission = Awaited<ReturnType<typeof submissions>>[number];

/** A country's submissions, newest first. */
export function submissions(db: Database, country: string, limit: number) {
  return select(db, eq(submission.country, country)).limit(limit);
}

/** Null when the country has no such submission. */
export async function submissionById(db: Database, country: string, id: number): Promise<StoredSubmission | null> {
  const [row] = await select(db, and(eq(submission.country, country), eq(submission.id, id)));
  return row ?? null;
}

export async function submissionCount(db: Database, country: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(submission)
    .where(eq(submission.country, country));
  return row?.count ?? 0;
}

function select(db: Database, where: SQL | undefined) {
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
        where r.reverts_id = ${submission}.id and r.version is not null
          and not exists (select from ${submission} again where again.reverts_id = r.id and again.version is not null)
      )`,
    })
    .from(submission)
    .where(where)
    .orderBy(desc(submission.at), desc(submission.id))
    .$dynamic();
}
