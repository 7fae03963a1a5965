import type { Sql, Transaction } from "@/db/sheets/copy";
import { countedCountry } from "@/db/sheets/counted-country";
import { replaceRollups } from "@/db/sheets/rollups";
import { type SheetRange, type StoredSheet, sheetMonths, standingSheets } from "@/db/sheets/sheets";
import { type CountedMunicipality, CountryRollup, type MunicipalityWindow, REACH } from "@/lib/domain/country-rollup";
import type { Lineage } from "@/lib/domain/lineage";
import { addMonths, type Month } from "@/lib/domain/month";
import type { Counts } from "@/lib/domain/slot";
import { type Known, knownMonths, unread } from "./known";

/** What changes: these municipalities in these months, `fresh` the municipalities of which sheets are still to be written. */
export type Touched = {
  country: string;
  municipalityIds: ReadonlySet<number>;
  from: Month;
  to: Month;
  fresh: ReadonlySet<number>;
};

type Months = Map<Month, Counts>;

/**
 * The windows of the touched municipalities, and the country's, summed anew from the sheets. Those with fresh sheets are
 * summed by `add`, one by one, so that it can be done while PostgreSQL is busy storing them.
 */
export class Rebuild {
  private readonly waiting = new Map<number, { municipality: CountedMunicipality; months: Months }>();
  private readonly windows: MunicipalityWindow[] = [];

  private constructor(
    private readonly touched: Touched,
    private readonly rollup: CountryRollup,
  ) {}

  /**
   * Sums what is stored and stays. Declarations stand as they will, and of the sheets that change none is there, or it is
   * among the known ones and `add` puts another in its place.
   */
  static async begin(tx: Transaction, touched: Touched, known: Known | null = null): Promise<Rebuild> {
    const { country, from, to, fresh } = touched;
    const { rules, municipalities, lineage } = await countedCountry(tx, country, known?.declared);
    const rebuild = new Rebuild(withSuccessors(touched, lineage), new CountryRollup(rules, { from, to }, lineage));
    const range = unread({ country, from: addMonths(from, -REACH), to: addMonths(to, REACH) }, known);
    const [stored, read] = [new SheetsInOrder(tx, range), knownMonths(range, known)];
    for (const municipality of municipalities) {
      const months = await stored.of(municipality.id, read.get(municipality.id));
      if (fresh.has(municipality.id)) rebuild.waiting.set(municipality.id, { municipality, months });
      else rebuild.sum(municipality, months);
    }
    return rebuild;
  }

  /** Sums a municipality, given all its fresh sheets. */
  add(municipalityId: number, fresh: readonly { month: Month; after: Counts }[]): void {
    const waiting = this.waiting.get(municipalityId);
    if (!waiting) throw new Error(`Municipality ${municipalityId} is not registered, or was added before.`);
    this.waiting.delete(municipalityId);
    for (const { month, after } of fresh) waiting.months.set(month, after);
    this.sum(waiting.municipality, waiting.months);
  }

  async write(tx: Transaction): Promise<void> {
    const [missing] = this.waiting.keys();
    if (missing !== undefined) throw new Error(`The sheets of municipality ${missing} were never added.`);
    const municipalityIds = [...this.touched.municipalityIds];
    await replaceRollups(tx, this.touched, { municipalityIds, windows: this.windows, rollup: this.rollup });
  }

  private sum(municipality: CountedMunicipality, months: Months): void {
    for (const window of this.rollup.add(municipality, (month) => months.get(month) ?? null))
      if (this.touched.municipalityIds.has(window.municipalityId)) this.windows.push(window);
  }
}

/** What a municipality became is made of its months, too. */
function withSuccessors(touched: Touched, lineage: Lineage): Touched {
  if (lineage.isEmpty) return touched;
  const all = [...touched.municipalityIds].flatMap((id) => [id, ...lineage.descendants(id)]);
  return { ...touched, municipalityIds: new Set(all) };
}

/** Writes all sums of a country anew: for a change of flags, of the municipalities or of what is declared. */
export async function rebuildRollups(tx: Transaction, country: string): Promise<void> {
  const { municipalities } = await countedCountry(tx, country);
  const municipalityIds = new Set(municipalities.map(({ id }) => id));
  const span = await sheetMonths(tx, [...municipalityIds]);
  if (!span) return;
  const rebuild = await Rebuild.begin(tx, { country, municipalityIds, ...span, fresh: new Set() });
  await rebuild.write(tx);
}

/** The last month that a municipality's declarations can bear on: that of its last sheet, or of `month` if that is later. */
export async function lastMonthFrom(sql: Sql, municipalityIds: readonly number[], month: Month): Promise<Month> {
  const last = (await sheetMonths(sql, municipalityIds))?.to;
  return last && last > month ? last : month;
}

/** Reads sheets municipality by municipality, never all at once. Ask in the order of the ids. */
export class SheetsInOrder {
  private readonly sheets: AsyncGenerator<StoredSheet>;
  private ahead: StoredSheet | null = null;

  constructor(sql: Sql, range: SheetRange) {
    this.sheets = standingSheets(sql, range);
  }

  async of(municipalityId: number, months: Months = new Map()): Promise<Months> {
    for (;;) {
      this.ahead ??= (await this.sheets.next()).value ?? null;
      if (!this.ahead || this.ahead.municipalityId > municipalityId) return months;
      if (this.ahead.municipalityId === municipalityId) months.set(this.ahead.month, this.ahead.counts);
      this.ahead = null;
    }
  }
}
