import { firstDay, isMonth, type Month } from "@/lib/domain/month";
import type { Counts } from "@/lib/domain/slot";
import { copyIn, copyOut, type Sql, type Transaction } from "./copy";
import type { Row } from "./row-reader";

export type StoredSheet = {
  municipalityId: number;
  month: Month;
  firstVersion: number;
  lastVersion: number;
  counts: Counts;
};

/** What a version changed in a sheet that was there before; NOT_REPORTED on the side where nothing stood. */
export type StoredRevision = {
  municipalityId: number;
  month: Month;
  version: number;
  slots: Int32Array;
  before: Int32Array;
  after: Int32Array;
};

/**
 * Some municipalities' months; without municipalities, all of the country's. Both months included.
 */
export type SheetRange = {
  country: string;
  municipalityIds?: readonly number[] | undefined;
  from: Month;
  to: Month;
  /** But not these municipalities' months up to this one. */
  unless?: { municipalityIds: readonly number[]; to: Month };
};

/** The sheets as they stand, by municipality and month. */
export async function* standingSheets(sql: Sql, range: SheetRange): AsyncGenerator<StoredSheet> {
  const query = `select municipality_id, month, first_version, last_version, counts from sheet
    where ${within(range)} order by municipality_id, month`;
  for await (const row of copyOut(sql, query)) yield storedSheet(row);
}

/** Revisions later than a version, the latest first. */
export async function* revisionsAfter(sql: Sql, range: SheetRange, version: number): AsyncGenerator<StoredRevision> {
  const query = `select municipality_id, month, version, slots, before, after from revision
    where version > ${Math.trunc(version)} and ${within(range)} order by version desc`;
  for await (const row of copyOut(sql, query)) yield storedRevision(row);
}

export function insertSheets(tx: Transaction, sheets: Iterable<StoredSheet>): Promise<number> {
  const columns = ["municipality_id", "month", "first_version", "last_version", "counts"];
  return copyIn(tx, { table: "sheet", columns }, sheets, (row, sheet) => {
    row.int(sheet.municipalityId);
    row.month(sheet.month);
    row.int(sheet.firstVersion);
    row.int(sheet.lastVersion);
    row.ints(sheet.counts);
  });
}

/** A changed sheet is taken out and copied in again: one COPY for all, and no slower than an update of so wide a row. */
export async function deleteSheets(
  tx: Transaction,
  sheets: readonly { municipalityId: number; month: Month }[],
): Promise<number> {
  const { count } = await tx`
    delete from sheet s using unnest(
      ${sheets.map(({ municipalityId }) => municipalityId)}::int[],
      ${sheets.map(({ month }) => firstDay(month))}::text[]::date[]
    ) as k(municipality_id, month)
    where s.municipality_id = k.municipality_id and s.month = k.month`;
  return count;
}

export function insertRevisions(tx: Transaction, revisions: Iterable<StoredRevision>): Promise<number> {
  const columns = ["municipality_id", "month", "version", "slots", "before", "after"];
  return copyIn(tx, { table: "revision", columns }, revisions, (row, revision) => {
    row.int(revision.municipalityId);
    row.month(revision.month);
    row.int(revision.version);
    row.ints(revision.slots);
    row.ints(revision.before);
    row.ints(revision.after);
  });
}

/**
 * How many sheets and revisions a version left behind, and how many counts in its sheets: to compare with what was sent.
 * It is looked for in the months that were sent; all sheets of all times are too many to look through.
 */
export async function writtenBy(
  tx: Transaction,
  sent: readonly { month: Month }[],
  version: number,
): Promise<{ sheets: number; slots: number; revisions: number }> {
  const months = [...new Set(sent.map(({ month }) => firstDay(month)))];
  const [written] = await tx<{ sheets: number; slots: number; revisions: number }[]>`
    select count(*)::int as sheets, coalesce(sum(cardinality(counts)), 0)::float8 as slots,
      (select count(*)::int from revision where version = ${version}) as revisions
    from sheet where month = any(${months}::text[]::date[]) and last_version = ${version}`;
  if (!written) throw new Error("An aggregate always has one row.");
  return written;
}

/** The first and the last month that municipalities have a sheet for; null when there is none. */
export async function sheetMonths(
  sql: Sql,
  municipalityIds: readonly number[],
): Promise<{ from: Month; to: Month } | null> {
  const [row] = await sql<{ from: Month | null; to: Month | null }[]>`
    select to_char(min(month), 'YYYY-MM') as "from", to_char(max(month), 'YYYY-MM') as "to"
    from sheet where municipality_id = any(${[...municipalityIds]}::int[])`;
  return row?.from && row.to ? { from: row.from, to: row.to } : null;
}

function within({ country, municipalityIds, from, to, unless }: SheetRange): string {
  const known = unless && ` and not (month <= '${dayIn(unless.to)}' and ${isOneOf(unless.municipalityIds)})`;
  return `month between '${dayIn(from)}' and '${dayIn(to)}'${known ?? ""} and ${
    municipalityIds
      ? isOneOf(municipalityIds)
      : `municipality_id in
        (select id from municipality where country = '${country.replaceAll("'", "''")}' and until_version is null)`
  }`;
}

function isOneOf(municipalityIds: readonly number[]): string {
  return `municipality_id = any('{${municipalityIds.map(Math.trunc).join(",")}}'::int[])`;
}

function dayIn(month: Month): string {
  if (!isMonth(month)) throw new Error(`${month} is not a month.`);
  return firstDay(month);
}

function storedSheet(row: Row): StoredSheet {
  return {
    municipalityId: row.int(0),
    month: row.month(1),
    firstVersion: row.int(2),
    lastVersion: row.int(3),
    counts: row.ints(4),
  };
}

function storedRevision(row: Row): StoredRevision {
  return {
    municipalityId: row.int(0),
    month: row.month(1),
    version: row.int(2),
    slots: row.ints(3),
    before: row.ints(4),
    after: row.ints(5),
  };
}
