import { and, asc, desc, eq, gt, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Changes } from "@/db/schema/submission";
import { submission, submissionFile } from "@/db/schema/submission";
import { version } from "@/db/schema/version";
import type { Day, Month } from "@/lib/domain/month";
import type { VersionKind } from "@/lib/domain/version-kind";

/** Which versions of a country are looked for. Days are local, both included. */
export type VersionFilter = {
  country: string;
  municipalityId?: number | undefined;
  kind?: VersionKind | undefined;
  kinds?: readonly VersionKind[] | undefined;
  by?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
};

/** A stretch of the list: the latest, those older than `before`, or those newer than `after`. */
export type VersionPage = { limit: number; before?: number | undefined; after?: number | undefined };

/** One version, with the submission it came by. */
export type ListedVersion = {
  number: number;
  at: Date;
  kind: VersionKind;
  by: string;
  reason: string | null;
  submission: {
    id: number;
    source: string;
    fileName: string | null;
    hasFile: boolean;
    revertsId: number | null;
    changes: Changes | null;
    months: Month[];
    municipalityIds: number[];
  } | null;
};

/** Versions, newest first; found by their numbers, so that the thousandth page is as near as the first. */
export async function versions(db: Database, filter: VersionFilter, page: VersionPage): Promise<ListedVersion[]> {
  const { limit, before, after } = page;
  const rows = await db
    .select({
      number: version.number,
      at: version.at,
      kind: version.kind,
      by: version.by,
      reason: version.reason,
      submission: {
        id: submission.id,
        source: submission.source,
        fileName: submission.fileName,
        revertsId: submission.revertsId,
        changes: submission.changes,
        hasFile: sql<boolean>`exists (select from ${submissionFile} f where f.submission_id = ${submission.id})`,
        months: sql<
          Month[]
        >`coalesce((select array_agg(to_char(m, 'YYYY-MM') order by m) from unnest(${submission.months}) m), '{}')`,
        municipalityIds: sql<number[]>`coalesce(${submission.municipalities}, '{}')`,
      },
    })
    .from(version)
    .leftJoin(submission, eq(submission.id, version.submissionId))
    .where(
      and(
        matching(filter),
        before === undefined ? undefined : lt(version.number, before),
        after === undefined ? undefined : gt(version.number, after),
      ),
    )
    .orderBy(after === undefined ? desc(version.number) : asc(version.number))
    .limit(limit);
  return after === undefined ? rows : rows.reverse();
}

/** How many versions of each kind there are. */
export async function versionCounts(
  db: Database,
  filter: VersionFilter,
): Promise<{ kind: VersionKind; count: number }[]> {
  return db
    .select({ kind: version.kind, count: sql<number>`count(*)::int` })
    .from(version)
    .where(matching(filter))
    .groupBy(version.kind);
}

/** Everybody who ever changed something of a country. */
export async function versionAuthors(db: Database, country: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ by: version.by })
    .from(version)
    .where(eq(version.country, country))
    .orderBy(asc(version.by));
  return rows.map(({ by }) => by);
}

/** Versions by their numbers. */
export async function versionsByNumber(db: Database, country: string, numbers: readonly number[]) {
  if (numbers.length === 0) return [];
  return db
    .select({
      number: version.number,
      at: version.at,
      kind: version.kind,
      by: version.by,
      reason: version.reason,
      submissionId: version.submissionId,
    })
    .from(version)
    .where(and(eq(version.country, country), inArray(version.number, [...numbers])));
}

function matching({ country, municipalityId, kind, kinds, by, from, to }: VersionFilter): SQL | undefined {
  const day = sql`(${version.at} at time zone 'Europe/Copenhagen')::date`;
  return and(
    eq(version.country, country),
    kind === undefined ? undefined : eq(version.kind, kind),
    kinds === undefined ? undefined : inArray(version.kind, [...kinds]),
    by === undefined ? undefined : eq(version.by, by),
    from === undefined ? undefined : sql`${day} >= ${from}::date`,
    to === undefined ? undefined : sql`${day} <= ${to}::date`,
    municipalityId === undefined ? undefined : touching(municipalityId),
  );
}

/** The versions that changed anything of one municipality: its counts, what it declares, its own words, targets and events. */
function touching(id: number): SQL {
  const register = (table: string, column = "municipality_id") => sql`
    union select unnest(array[since_version, until_version]) from ${sql.identifier(table)} where ${sql.identifier(column)} = ${id}`;
  return sql`${version.number} in (
    select first_version from sheet where municipality_id = ${id}
    union select r.version from revision r where r.municipality_id = ${id}
    ${register("declaration")} ${register("blank_answer")} ${register("label_mapping")} ${register("contact")}
    ${register("group_member")} ${register("event")} ${register("target")} ${register("population")}
    ${register("municipality", "id")})`;
}
