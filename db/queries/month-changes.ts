import { and, desc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { revision, sheet } from "@/db/schema/submission";
import { version } from "@/db/schema/version";
import type { Month } from "@/lib/domain/month";

/** What one version did to one month. `slots` are empty where it reported the month for the first time. */
export type MonthChange = {
  month: Month;
  version: number;
  at: Date;
  kind: string;
  by: string;
  reason: string | null;
  submissionId: number | null;
  first: boolean;
  cells: number;
  slots: number[];
  before: (number | null)[];
  after: (number | null)[];
};

type Question = { municipalityId: number; limit: number; version?: number | undefined };

/** The latest changes of a municipality's months, newest first: first reports and corrections. */
export async function monthChanges(db: Database, question: Question): Promise<MonthChange[]> {
  const [reported, corrected] = await Promise.all([firstReports(db, question), corrections(db, question)]);
  return [...reported, ...corrected]
    .sort((a, b) => b.version - a.version || (a.month < b.month ? 1 : -1))
    .slice(0, question.limit);
}

const about = {
  at: version.at,
  kind: version.kind,
  by: version.by,
  reason: version.reason,
  submissionId: version.submissionId,
};

async function firstReports(db: Database, { municipalityId, limit, version: until }: Question): Promise<MonthChange[]> {
  const rows = await db
    .select({
      ...about,
      version: sheet.firstVersion,
      month: sql<Month>`to_char(${sheet.month}, 'YYYY-MM')`.as("label"),
      cells: sql<number>`cardinality(array_remove(${sheet.counts}, null))`.as("cells"),
    })
    .from(sheet)
    .innerJoin(version, eq(version.number, sheet.firstVersion))
    .where(
      and(
        eq(sheet.municipalityId, municipalityId),
        until === undefined ? undefined : sql`${sheet.firstVersion} <= ${until}`,
      ),
    )
    .orderBy(desc(sheet.firstVersion), desc(sheet.month))
    .limit(limit);
  return rows.map((row) => ({ ...row, first: true, slots: [], before: [], after: [] }));
}

async function corrections(db: Database, { municipalityId, limit, version: until }: Question): Promise<MonthChange[]> {
  const rows = await db
    .select({
      ...about,
      version: revision.version,
      month: sql<Month>`to_char(${revision.month}, 'YYYY-MM')`.as("label"),
      slots: revision.slots,
      before: sql<(number | null)[]>`to_json(${revision.before})`.as("was"),
      after: sql<(number | null)[]>`to_json(${revision.after})`.as("is"),
    })
    .from(revision)
    .innerJoin(sheet, and(eq(sheet.municipalityId, revision.municipalityId), eq(sheet.month, revision.month)))
    .innerJoin(version, eq(version.number, revision.version))
    .where(
      and(
        eq(revision.municipalityId, municipalityId),
        sql`${revision.version} > ${sheet.firstVersion}`,
        until === undefined ? undefined : sql`${revision.version} <= ${until}`,
      ),
    )
    .orderBy(desc(revision.version), desc(revision.month))
    .limit(limit);
  return rows.map((row) => ({ ...row, first: false, cells: row.slots.length }));
}
