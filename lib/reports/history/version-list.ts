import type { Database } from "@/db/client";
import { type MunicipalityRow, municipalities } from "@/db/queries/municipalities";
import { versionPlaces } from "@/db/queries/version-places";
import { type ListedVersion, type VersionFilter, versionAuthors, versionCounts, versions } from "@/db/queries/versions";
import type { Changes } from "@/db/schema/submission";
import { type Day, firstDay, type Month } from "@/lib/domain/month";
import type { VersionKind } from "@/lib/domain/version-kind";
import type { CountryHead, Limited, Stamp } from "@/lib/reports/asked";
import { type Context, inCountry } from "@/lib/reports/context";
import { municipalityOf } from "@/lib/reports/municipality/municipality-facts";
import { countryHead } from "@/lib/reports/overview/country-window";
import type { Place } from "@/lib/reports/submission/submission";

/** What is looked for in the list; `before` and `after` are versions, to page by. */
export type VersionsQuestion = {
  country: string;
  municipality?: string | undefined;
  kind?: VersionKind | undefined;
  by?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
  before?: number | undefined;
  after?: number | undefined;
  limit: number;
  today: Day;
};

/** One version: who changed what, when and why. Times are ISO. */
export type VersionRow = {
  number: number;
  at: string;
  kind: VersionKind;
  by: string;
  reason: string | null;
  submission: {
    id: number;
    source: string;
    fileName: string | null;
    /** The original can be fetched. */
    hasFile: boolean;
    revertsId: number | null;
  } | null;
  /** How many counts came, changed and went; null where it changed registers only. */
  changes: Changes | null;
  months: Month[];
  /** Whose figures or registers; none where the country's own registers changed. The first three, and how many. */
  municipalities: Limited<Place>;
};

/** Newest first. `older` and `newer` are the versions to page by; null where there are none. */
export type VersionsReport = Stamp & {
  country: CountryHead;
  municipality: Place | null;
  /** How many fit the filter, and of which kind. */
  count: number;
  kinds: { kind: VersionKind; count: number }[];
  authors: string[];
  versions: VersionRow[];
  older: number | null;
  newer: number | null;
  /** The country's latest version; null where there is none. */
  latest: { number: number; at: string } | null;
};

const PLACES_SHOWN = 3;

/** Every version there ever was, newest first, by page. */
export async function versionsReport(db: Database, question: VersionsQuestion): Promise<VersionsReport> {
  const { country, today } = question;
  return inCountry(db, { country, today }, async (context) => {
    const { tx, stamp } = context;
    const municipality =
      question.municipality === undefined ? null : await municipalityOf(context, question.municipality);
    const filter = { ...filterOf(question), municipalityId: municipality?.id };
    const [head, kinds, authors, page, [latest]] = await Promise.all([
      countryHead(context, firstDay(stamp.lastClosed)),
      versionCounts(tx, filter),
      versionAuthors(tx, country),
      pageOf(context, filter, question),
      versions(tx, { country }, { limit: 1 }),
    ]);
    return {
      ...stamp,
      country: head,
      municipality: municipality && { code: municipality.code, name: municipality.name },
      count: kinds.reduce((sum, { count }) => sum + count, 0),
      kinds: kinds.toSorted((a, b) => b.count - a.count),
      authors,
      ...page,
      latest: latest ? { number: latest.number, at: latest.at.toISOString() } : null,
    };
  });
}

function filterOf({ country, kind, by, from, to }: VersionsQuestion): VersionFilter {
  return { country, kind, by, from, to };
}

async function pageOf(
  { tx }: Context,
  filter: VersionFilter,
  { limit, before, after }: VersionsQuestion,
): Promise<Pick<VersionsReport, "versions" | "older" | "newer">> {
  // One more than is shown tells whether there is another page.
  const found = await versions(tx, filter, { limit: limit + 1, before, after });
  const more = found.length > limit;
  const shown = after === undefined ? found.slice(0, limit) : found.slice(more ? 1 : 0);
  const [places, own] = await Promise.all([municipalities(tx, filter.country), versionPlaces(tx, shown)]);
  const byId = new Map(places.map((place) => [place.id, place]));
  const rows = shown.map((row) => versionRow(row, own.get(row.number) ?? [], byId));
  const hasOlder = after === undefined ? more : true;
  const hasNewer = after === undefined ? before !== undefined : more;
  return {
    versions: rows,
    older: (hasOlder && rows.at(-1)?.number) || null,
    newer: (hasNewer && rows[0]?.number) || null,
  };
}

function versionRow(
  { submission, at, ...row }: ListedVersion,
  registered: readonly number[],
  places: ReadonlyMap<number, MunicipalityRow>,
): VersionRow {
  const ids = submission ? submission.municipalityIds : registered;
  const known = ids
    .flatMap((id) => places.get(id) ?? [])
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .slice(0, PLACES_SHOWN);
  return {
    ...row,
    at: at.toISOString(),
    submission: submission && submissionOf(submission),
    changes: submission?.changes ?? null,
    months: submission?.months ?? [],
    municipalities: { count: ids.length, rows: known.map(({ code, name }) => ({ code, name })) },
  };
}

function submissionOf({ id, source, fileName, hasFile, revertsId }: NonNullable<ListedVersion["submission"]>) {
  return { id, source, fileName, hasFile, revertsId };
}

const AT_ONCE = 1000;

/** All that fit the filter, newest first. */
export async function everyVersion(
  db: Database,
  filter: Omit<VersionsQuestion, "before" | "after" | "limit">,
): Promise<VersionRow[]> {
  const rows: VersionRow[] = [];
  let before: number | undefined;
  do {
    const page = await versionsReport(db, { ...filter, limit: AT_ONCE, before });
    rows.push(...page.versions);
    before = page.older ?? undefined;
  } while (before !== undefined);
  return rows;
}
