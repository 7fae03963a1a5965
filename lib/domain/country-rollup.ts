import { AreaMonths, type AreaSum, areaSums, emptyPool } from "./area-pool";
import { type Declared, declaredBy } from "./declared";
import { type Month, monthAt, monthIndex } from "./month";
import {
  addTotals,
  type Carriers,
  carriers,
  type SheetRules,
  type Sums,
  sheetTotals,
  type Totals,
  windowTotals,
} from "./rollup";
import { CHANNEL_SLOTS, type Counts, NOT_REPORTED } from "./slot";

export type RollupKind = "month" | "rolling12";
export type RollupWindow = { kind: RollupKind; month: Month };

/** `from` and `to` are the first and last month in which it is a municipality; `to` null while it is one. */
export type CountedMunicipality = {
  id: number;
  from: Month;
  to: Month | null;
  declarations: readonly Declared[];
  /** Inhabitants on 1 January, by year. */
  inhabitants: ReadonlyMap<number, number>;
};

export type MunicipalityWindow = RollupWindow & Totals & { municipalityId: number };
export type CountryWindow = RollupWindow &
  Sums & { over: number; of: number; inhabitantsOver: number; inhabitantsOf: number };
export type CountryArea = RollupWindow & AreaSum;

type Pool = RollupWindow & { from: number; to: number; reported: boolean; country: CountryWindow; areas: Float64Array };

/** How many months after a month its sheet still stands in a rolling window. */
export const REACH = 11;

/**
 * The windows that the sheets of the months `from` to `to` stand in, municipality after municipality: `add` answers a
 * municipality's own windows and pools it into the country's. Every municipality must be added once, also one without
 * sheets; `sheets` are asked for from eleven months before `from` to eleven after `to`. A window in which nobody
 * reported has no row.
 */
export class CountryRollup {
  private readonly first: number;
  private readonly last: number;
  private readonly pools: Pool[];
  private readonly months: Month[];
  private readonly carry: Carriers[];
  private readonly areaMonths: AreaMonths;

  constructor(
    private readonly rules: SheetRules,
    { from, to }: { from: Month; to: Month },
  ) {
    this.first = monthIndex(from) - REACH;
    this.last = monthIndex(to) + REACH;
    this.months = Array.from({ length: this.last - this.first + 1 }, (_, offset) => monthAt(this.first + offset));
    this.carry = this.months.map((month) => carriers(rules.flags, month));
    this.areaMonths = new AreaMonths(this.months.length);
    this.pools = [
      ...this.poolsOf("month", monthIndex(from), monthIndex(to)),
      ...this.poolsOf("rolling12", monthIndex(from), this.last),
    ];
  }

  add(municipality: CountedMunicipality, sheetOf: (month: Month) => Counts | null): MunicipalityWindow[] {
    const declared = declaredBy(municipality.declarations);
    const sheets = this.months.map((month) => reported(sheetOf(month)));
    const totals = this.months.map((month, offset) => {
      const counts = sheets[offset];
      return counts ? sheetTotals(counts, declared(this.first + offset), month, this.rules) : null;
    });
    this.areaMonths.fill(sheets, this.carry);
    return this.pools.flatMap((pool) => this.window(pool, municipality, totals));
  }

  countryWindows(): CountryWindow[] {
    return this.pools.filter(({ reported }) => reported).map(({ country }) => country);
  }

  countryAreas(): CountryArea[] {
    return this.pools.flatMap(({ kind, month, areas }) => areaSums(areas).map((sum) => ({ kind, month, ...sum })));
  }

  private window(pool: Pool, municipality: CountedMunicipality, totals: (Totals | null)[]): MunicipalityWindow[] {
    const { kind, month, from, to, country } = pool;
    const valid = isValid(municipality, from, to);
    const inhabitants = valid ? inhabitantsIn(municipality.inhabitants, Number(month.slice(0, 4))) : 0;
    if (valid) {
      country.of += 1;
      country.inhabitantsOf += inhabitants;
    }
    const months = totals.slice(from - this.first, to - this.first + 1);
    if (months.every((total) => total === null)) return [];
    const all = windowTotals(months);
    const window = { municipalityId: municipality.id, kind, month, ...all, joint: all.joint && valid };
    pool.reported = true;
    if (!window.joint) return [window];
    country.over += 1;
    country.inhabitantsOver += inhabitants;
    addTotals(country, window);
    if (window.byArea) this.areaMonths.addWindow(pool.areas, from - this.first, to - this.first);
    return [window];
  }

  private poolsOf(kind: RollupKind, from: number, to: number): Pool[] {
    const length = kind === "month" ? 1 : 12;
    return Array.from({ length: to - from + 1 }, (_, offset) => {
      const month = monthAt(from + offset);
      const sums = { total: 0, digital: 0, selfService: 0, byChannel: Array<number | null>(CHANNEL_SLOTS).fill(null) };
      const country = { kind, month, over: 0, of: 0, inhabitantsOver: 0, inhabitantsOf: 0, ...sums };
      const end = from + offset;
      return { kind, month, from: end - length + 1, to: end, reported: false, country, areas: emptyPool() };
    });
  }
}

/** A sheet whose counts were all withdrawn reports nothing. */
function reported(counts: Counts | null): Counts | null {
  return counts?.some((count) => count !== NOT_REPORTED) ? counts : null;
}

function isValid({ from, to }: CountedMunicipality, first: number, last: number): boolean {
  return monthIndex(from) <= first && (to === null || last <= monthIndex(to));
}

/** The inhabitants in a year: those of the nearest year before it, or else of the first year there is. */
export function inhabitantsIn(byYear: ReadonlyMap<number, number>, year: number): number {
  const years = [...byYear.keys()].sort((a, b) => a - b);
  const nearest = years.findLast((candidate) => candidate <= year) ?? years[0];
  return nearest === undefined ? 0 : (byYear.get(nearest) ?? 0);
}
