import { AreaMonths, type AreaSum, areaSums, emptyPool } from "./area-pool";
import { type Declared, declaredBy } from "./declared";
import { type Lineage, NO_MERGERS } from "./lineage";
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

/** A municipality's months, from the first to the last that any window needs: its sheets, and what each adds up to. */
type Months = { municipality: CountedMunicipality; sheets: (readonly Counts[])[]; totals: (Totals | null)[] };

/**
 * The windows that the sheets of the months `from` to `to` stand in, municipality after municipality: `add` answers
 * windows and pools them into the country's. Every municipality must be added once, also one without sheets; `sheets`
 * are asked for from eleven months before `from` to eleven after `to`. Who has predecessors is summed when they are all
 * there, so `add` may answer the windows of others, too. A window in which nobody reported has no row.
 */
export class CountryRollup {
  private readonly first: number;
  private readonly last: number;
  private readonly pools: Pool[];
  private readonly months: Month[];
  private readonly carry: Carriers[];
  private readonly areaMonths: AreaMonths;
  /** The months of those who are in mergers. */
  private readonly related = new Map<number, Months>();
  private readonly waiting = new Set<number>();

  constructor(
    private readonly rules: SheetRules,
    { from, to }: { from: Month; to: Month },
    private readonly lineage: Lineage = NO_MERGERS,
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
    const months = this.monthsOf(municipality, sheetOf);
    const { id } = municipality;
    if (!this.lineage.isRelated(id)) return this.ownWindows(months, this.pools);
    this.related.set(id, months);
    if (this.lineage.hasPredecessors(id)) this.waiting.add(id);
    return [...(this.waiting.has(id) ? [] : this.ownWindows(months, this.pools)), ...this.readyWindows()];
  }

  countryWindows(): CountryWindow[] {
    if (this.waiting.size > 0) throw new Error(`The predecessors of municipality ${[...this.waiting]} were not added.`);
    return this.pools.filter(({ reported }) => reported).map(({ country }) => country);
  }

  countryAreas(): CountryArea[] {
    return this.pools.flatMap(({ kind, month, areas }) => areaSums(areas).map((sum) => ({ kind, month, ...sum })));
  }

  private monthsOf(municipality: CountedMunicipality, sheetOf: (month: Month) => Counts | null): Months {
    const declared = declaredBy(municipality.declarations);
    const sheets = this.months.map((month) => reported(sheetOf(month)));
    const totals = sheets.map((counts, offset) =>
      counts ? sheetTotals(counts, declared(this.first + offset), this.months[offset] ?? "", this.rules) : null,
    );
    return { municipality, sheets: sheets.map((counts) => (counts ? [counts] : [])), totals };
  }

  /** The windows of whoever waits no longer for a predecessor. */
  private readyWindows(): MunicipalityWindow[] {
    const ready = [...this.waiting].filter((id) => this.lineage.ancestors(id).every((of) => this.related.has(of)));
    for (const id of ready) this.waiting.delete(id);
    return ready.flatMap((id) => this.windowsAcrossMergers(id));
  }

  private ownWindows({ municipality, sheets, totals }: Months, pools: readonly Pool[]): MunicipalityWindow[] {
    this.areaMonths.fill(sheets, this.carry);
    return pools.flatMap((pool) => this.window(pool, municipality, totals, isValid(municipality, pool.from, pool.to)));
  }

  /** Between two mergers all windows are made of the same municipalities' months. */
  private windowsAcrossMergers(id: number): MunicipalityWindow[] {
    const own = this.related.get(id);
    if (!own) return [];
    const { municipality } = own;
    const there = this.pools.filter(({ to }) => this.lineage.existsIn(id, to));
    const joins = [...new Set(this.lineage.joining(id).map((one) => one.joins))];
    const stretches = [Number.NEGATIVE_INFINITY, ...joins].map((from, index) => {
      const until = joins[index] ?? Number.POSITIVE_INFINITY;
      return there.filter(({ to }) => from <= to && to < until);
    });
    return [
      ...this.ownWindows(
        own,
        this.pools.filter((pool) => !there.includes(pool)),
      ),
      ...stretches.flatMap((pools) => this.stretchWindows(municipality, pools)),
    ];
  }

  private stretchWindows(municipality: CountedMunicipality, pools: readonly Pool[]): MunicipalityWindow[] {
    const [pool] = pools;
    if (!pool) return [];
    const members = this.months.map((_, offset) =>
      this.lineage.membersIn(municipality.id, this.first + offset, pool.to),
    );
    const parts = members.map((ids) => ids?.flatMap((id) => this.related.get(id) ?? []) ?? []);
    const totals = parts.map((months, offset) => together(months.map((part) => part.totals[offset] ?? null)));
    this.areaMonths.fill(
      parts.map((months, offset) => months.flatMap((part) => part.sheets[offset] ?? [])),
      this.carry,
    );
    return pools.flatMap((one) => {
      const whole = members.slice(one.from - this.first, one.to - this.first + 1).every((ids) => ids !== null);
      return this.window(one, municipality, totals, whole);
    });
  }

  /** `valid`: it is a municipality, or what it was made of is, in the whole window. */
  private window(
    pool: Pool,
    municipality: CountedMunicipality,
    totals: readonly (Totals | null)[],
    valid: boolean,
  ): MunicipalityWindow[] {
    const { kind, month, from, to, country } = pool;
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

/** One month of everyone that a municipality was made of; null where none of them reported. */
function together(totals: readonly (Totals | null)[]): Totals | null {
  return totals.every((total) => total === null) ? null : windowTotals(totals);
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
