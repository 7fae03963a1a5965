import type { ChannelRow, CountryRegisters } from "@/db/queries/country-registers";
import type { CountryWindowRow, WindowRow } from "@/db/queries/window-sums";
import { isWindowCorrected } from "@/lib/domain/corrected";
import { isEnough } from "@/lib/domain/coverage";
import { addMonths, type Day, everyMonth, type Month } from "@/lib/domain/month";
import { expectedShare, type Target } from "@/lib/domain/path";
import { type Measure, share, type WindowSum } from "@/lib/domain/share";
import { type WindowKind, windowState } from "@/lib/domain/window";
import type { MissingChannel, Point } from "./figures";

/** What a point needs besides its sums. `targets` make the path. */
export type PointQuestion = {
  kind: WindowKind;
  measure: Measure;
  targets: readonly Target[];
  registers: CountryRegisters;
  today: Day;
  /** The months that were corrected after they were final. */
  corrected?: ReadonlySet<Month>;
};

/** What is known of an incomplete month: between which shares it lies, and which channels it lacks. */
export type Gap = { low: number | null; high: number | null; missing: MissingChannel[] };

/** The country's points of these months; a month without a row is a point without a share. */
export function countryPoints(
  rows: readonly CountryWindowRow[],
  months: readonly Month[],
  question: PointQuestion,
): Point[] {
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  return months.map((month) => {
    const row = byMonth.get(month);
    const sum = { ...sumOf(row), complete: (row?.over ?? 0) > 0 };
    return {
      ...base(month, sum, question),
      low: null,
      high: null,
      enough: row ? isEnough(row) : false,
      over: row?.over ?? 0,
      of: row?.of ?? 0,
      missing: [],
      byChannel: byChannelCode(row?.byChannel ?? [], question.registers.channels),
    };
  });
}

/** One municipality's points of these months. `gaps` are its incomplete months. */
export function municipalityPoints(
  rows: readonly WindowRow[],
  months: readonly Month[],
  question: PointQuestion,
  gaps: ReadonlyMap<Month, Gap> = new Map(),
): Point[] {
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  return months.map((month) => {
    const row = byMonth.get(month);
    const complete = row?.complete ?? false;
    return {
      ...base(month, { ...sumOf(row), complete }, question),
      ...gapOf(gaps.get(month)),
      enough: complete,
      over: complete ? 1 : 0,
      of: 1,
      byChannel: byChannelCode(row?.byChannel ?? [], question.registers.channels),
    };
  });
}

function gapOf(gap: Gap | undefined): Gap {
  return { low: gap?.low ?? null, high: gap?.high ?? null, missing: gap?.missing ?? [] };
}

/**
 * Where a country's series end: with the latest closed month, or, where nobody has reported for a year, with the last
 * month that somebody did.
 */
export function seriesEnd(months: readonly { month: Month }[], lastClosed: Month): Month {
  const last = months.at(-1)?.month ?? lastClosed;
  return last < addMonths(lastClosed, -12) ? last : lastClosed;
}

/** From the first month with a row to the last one asked for. */
export function monthsSince(rows: readonly { month: Month }[], last: Month): Month[] {
  const first = rows[0]?.month;
  return first ? everyMonth(first, last) : [];
}

/** Counts by channel code, for the channels that the country has. */
export function byChannelCode(
  byChannel: readonly (number | null)[],
  channels: readonly Pick<ChannelRow, "slot" | "code">[],
): Record<string, number | null> {
  return Object.fromEntries(channels.map(({ slot, code }) => [code, byChannel[slot - 1] ?? null]));
}

const NOTHING = { total: 0, digital: 0, selfService: 0 };

function sumOf(row: { total: number; digital: number; selfService: number } | undefined) {
  const { total, digital, selfService } = row ?? NOTHING;
  return { total, digital, selfService };
}

function base(month: Month, sum: WindowSum, { kind, measure, targets, registers, today, corrected }: PointQuestion) {
  const window = { kind, end: month };
  return {
    month,
    state: windowState(window, today, registers.country.lockDay),
    ...sum,
    share: share(sum, measure),
    digitalShare: share(sum, "digital"),
    selfServiceShare: share(sum, "self_service"),
    path: expectedShare(targets, window),
    corrected: corrected !== undefined && isWindowCorrected(window, corrected),
  };
}
