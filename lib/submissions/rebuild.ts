import type { Sql, Transaction } from "@/db/sheets/copy";
import { countedCountry } from "@/db/sheets/counted-country";
import { replaceRollups } from "@/db/sheets/rollups";
import { type SheetRange, type StoredSheet, sheetMonths, standingSheets } from "@/db/sheets/sheets";
import { CountryRollup, type MunicipalityWindow, REACH } from "@/lib/domain/country-rollup";
import { addMonths, type Month } from "@/lib/domain/month";
import type { Counts } from "@/lib/domain/slot";

/** What changed: these municipalities in these months. `fresh` are sheets known to the caller, which need not be read again. */
export type Touched = {
  country: string;
  municipalityIds: ReadonlySet<number>;
  from: Month;
  to: Month;
  fresh: readonly { municipalityId: number; month: Month; after: Counts }[];
};

type Months = Map<Month, Counts>;

/** Writes the windows of the touched municipalities, and the country's, anew from the sheets. */
export async function rebuildTouched(tx: Transaction, touched: Touched, version: number): Promise<void> {
  const { country, from, to, municipalityIds } = touched;
  const { rules, municipalities } = await countedCountry(tx, country);
  const rollup = new CountryRollup(rules, { from, to });
  const windows: MunicipalityWindow[] = [];
  const fresh = freshSheets(touched);
  const range = { country, from: addMonths(from, -REACH), to: addMonths(to, REACH), otherThan: version };
  const stored = new SheetsInOrder(tx, range);
  for (const municipality of municipalities) {
    const months = await stored.of(municipality.id);
    for (const [month, counts] of fresh.get(municipality.id) ?? []) months.set(month, counts);
    const own = rollup.add(municipality, (month) => months.get(month) ?? null);
    if (municipalityIds.has(municipality.id)) for (const window of own) windows.push(window);
  }
  await replaceRollups(tx, { country, from, to }, { municipalityIds: [...municipalityIds], windows, rollup });
}

/** Writes all sums of a country anew: for a change of flags, of the municipalities or of what is declared. */
export async function rebuildRollups(tx: Transaction, country: string): Promise<void> {
  const { municipalities } = await countedCountry(tx, country);
  const municipalityIds = new Set(municipalities.map(({ id }) => id));
  const span = await sheetMonths(tx, [...municipalityIds]);
  if (span) await rebuildTouched(tx, { country, municipalityIds, ...span, fresh: [] }, NO_VERSION);
}

const NO_VERSION = 0;

/** The last month that a municipality's declarations can bear on: that of its last sheet, or of `month` if that is later. */
export async function lastMonthFrom(sql: Sql, municipalityIds: readonly number[], month: Month): Promise<Month> {
  const last = (await sheetMonths(sql, municipalityIds))?.to;
  return last && last > month ? last : month;
}

function freshSheets({ fresh }: Touched): Map<number, Months> {
  const byMunicipality = new Map<number, Months>();
  for (const { municipalityId, month, after } of fresh) {
    const months = byMunicipality.get(municipalityId) ?? new Map<Month, Counts>();
    byMunicipality.set(municipalityId, months.set(month, after));
  }
  return byMunicipality;
}

/** Reads sheets municipality by municipality, never all at once. Ask in the order of the ids. */
class SheetsInOrder {
  private readonly sheets: AsyncGenerator<StoredSheet>;
  private ahead: StoredSheet | null = null;

  constructor(sql: Sql, range: SheetRange) {
    this.sheets = standingSheets(sql, range);
  }

  async of(municipalityId: number): Promise<Months> {
    const months: Months = new Map();
    for (;;) {
      this.ahead ??= (await this.sheets.next()).value ?? null;
      if (!this.ahead || this.ahead.municipalityId > municipalityId) return months;
      if (this.ahead.municipalityId === municipalityId) months.set(this.ahead.month, this.ahead.counts);
      this.ahead = null;
    }
  }
}
