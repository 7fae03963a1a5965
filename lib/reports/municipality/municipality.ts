import type { Database } from "@/db/client";
import { inhabitants, type MunicipalityRow } from "@/db/queries/municipalities";
import { storedKind } from "@/db/queries/window-sums";
import { type Day, type Month, type MonthState, monthOf } from "@/lib/domain/month";
import { MEASURES, type Measure } from "@/lib/domain/share";
import { latestWindowEnd, type WindowKind } from "@/lib/domain/window";
import { answeredWindow, endDay, windowOf } from "@/lib/reports/answered-window";
import type { AnsweredWindow, CountryHead, Stamp, WindowQuestion } from "@/lib/reports/asked";
import type { AreaTable, ChannelMix, DeliveryStatus, UnjointReason } from "@/lib/reports/blocks";
import { type CalendarEvent, calendar, calendarEvent } from "@/lib/reports/calendar/calendar";
import { countsBroken } from "@/lib/reports/calendar/counts-broken";
import { type EventMeans, eventMeans } from "@/lib/reports/calendar/event-means";
import { stopsChange } from "@/lib/reports/change-rule";
import { channelMix } from "@/lib/reports/channel-mix";
import { type Context, inCountry } from "@/lib/reports/context";
import { type Corrected, correctedIn, correctedMonths, ownCorrected } from "@/lib/reports/corrected-sheets";
import { municipalityDeliveries, municipalityStreak } from "@/lib/reports/delivery/municipality-deliveries";
import type { Coverage, KeyFigures, Point, Series, TargetRow, Wave } from "@/lib/reports/figures";
import { incompleteMonths } from "@/lib/reports/incomplete-months";
import { keyFigures, type WindowFacts } from "@/lib/reports/key-figures";
import { type FairShare, fairShares } from "@/lib/reports/league/league-fair";
import { existsIn } from "@/lib/reports/member-windows";
import { countryHead, countrySeries, countryWindow } from "@/lib/reports/overview/country-window";
import { reasonsOf } from "@/lib/reports/overview/unjoint";
import { seriesEnd } from "@/lib/reports/points";
import { targetRows, waves } from "@/lib/reports/strategy";
import { corrections } from "./corrections";
import { municipalityAreas } from "./municipality-areas";
import { type MunicipalityFacts, municipalityFacts } from "./municipality-facts";
import { type MunicipalityLine, municipalityLine } from "./municipality-line";
import { monthMembers, ownRow, ownSeries, ownWindow, ownYear } from "./municipality-window";
import { volumes } from "./volumes";

export type MunicipalityHead = {
  code: string;
  name: string;
  region: string | null;
  kind: string | null;
  validFrom: Day;
  validTo: Day | null;
  /** The code of the municipality it became a part of. */
  successor: string | null;
  /** On 1 January of the answered window's last year, or the latest year before it. */
  inhabitants: number | null;
};

/** Absolute counts of a month; null where a declared cell has none. Means are over the 12 months that end there. */
export type Volume = {
  month: Month;
  state: MonthState;
  /** A count in it was changed or withdrawn after it was final. */
  corrected: boolean;
  total: number | null;
  phone: number | null;
  selfService: number | null;
  totalMean: number | null;
  phoneMean: number | null;
  selfServiceMean: number | null;
};

/** One channel's part of the window, beside the country's. `difference` = own − country. */
export type ChannelComparison = {
  code: string;
  names: ChannelMix["channels"][number]["names"];
  digital: boolean;
  share: number | null;
  countryShare: number | null;
  difference: number | null;
};

/** One version's effect on one month of this municipality. Null counts are "not reported". */
export type Correction = {
  version: number;
  at: string;
  by: string;
  reason: string | null;
  submissionId: number | null;
  /** `reported`: the month's first counts. */
  kind: "reported" | "corrected" | "reverted";
  month: Month;
  /** How many counts came or changed. */
  cells: number;
  /** Sums over the changed counts of each channel; empty where the month was reported for the first time. */
  channels: { code: string; before: number | null; after: number | null }[];
};

export type DeliveryChip = {
  month: Month;
  state: MonthState;
  status: DeliveryStatus;
  deadline: Day;
  at: string | null;
  by: string | null;
};

/** Everything the screen Kommune says: one municipality beside its country, from one snapshot. */
export type MunicipalityReport = Stamp & {
  country: CountryHead;
  municipality: MunicipalityHead;
  /** What it came from, and what it became. */
  lineage: MunicipalityLine;
  answered: AnsweredWindow;
  /** Empty where the municipality stands in the window's joint figure. */
  unjoint: UnjointReason[];
  figures: KeyFigures;
  /** The country's figures of the same window, and what they stand for. */
  countryFigures: KeyFigures;
  countryCoverage: Coverage;
  /** By the measure's share among the joint; null when not ranked. */
  rank: { rank: number; of: number; tied: boolean } | null;
  /** The joint targets, judged on the municipality's own years, and its own. */
  targets: TargetRow[];
  /** The municipality's own, of every measure. */
  ownTargets: TargetRow[];
  series: Series;
  countrySeries: Series;
  waves: Wave[];
  /** On the time axis, oldest first: everybody's, its groups' and its own. */
  events: CalendarEvent[];
  mix: ChannelMix;
  volumes: Volume[];
  /** Does a series break stand between the latest two years of these counts? */
  countsBroken: { phone: boolean; selfService: boolean };
  /** Its own initiatives, each with the share before and after. */
  initiatives: (CalendarEvent & { means: EventMeans | null })[];
  channels: ChannelComparison[];
  areas: AreaTable;
  /** Why the share differs from the country's; null where a channel is counted in total only, and out of final windows. */
  fair: FairShare | null;
  /** What of the answered window was corrected after it was final. */
  corrected: Corrected;
  /** Newest first, at most 20. */
  corrections: Correction[];
  /** The latest closed months, newest first. */
  deliveries: DeliveryChip[];
  /** How many months in a row, up to the latest, came complete by their deadline. */
  streak: number;
  /** The latest incomplete months with bounds, newest first; the same points as in `series.month`. */
  incomplete: Point[];
};

export type MunicipalityQuestion = WindowQuestion & { municipality: string };

const CORRECTIONS = 20;

/** The screen Kommune: one municipality in a window, beside its country. */
export async function municipalityReport(db: Database, question: MunicipalityQuestion): Promise<MunicipalityReport> {
  return inCountry(db, question, async (context) => {
    const { stamp, registers } = context;
    const facts = await municipalityFacts(context, question.municipality);
    const month = question.month ?? lastWindowEnd(facts.row, question.window, stamp.lastFinal);
    const answered = answeredWindow({ ...question, month }, stamp, registers.country.lockDay, facts.country.month);
    const [lineage, beside, fair, areas, unjoint, rank, streak, head, people] = await Promise.all([
      municipalityLine(context, facts.row),
      countryWindow(context, answered, facts.country),
      fairOf(db, context, answered, facts),
      municipalityAreas(context, answered, facts),
      reasonsOf(context, answered, facts.row),
      rankOf(context, answered, facts.row),
      municipalityStreak(context, facts),
      countryHead(context, endDay(answered)),
      inhabitants(context.tx, {
        municipalityId: facts.row.id,
        year: Number(answered.month.slice(0, 4)),
        version: context.asOf,
      }),
    ]);
    return {
      ...stamp,
      country: head,
      municipality: headOf(facts.row, people),
      lineage,
      answered,
      unjoint,
      countryFigures: keyFigures(beside, answered, registers),
      countryCoverage: beside.coverage,
      rank,
      waves: waves(registers),
      events: calendar(registers, { municipalityId: facts.row.id }),
      areas,
      fair,
      corrections: corrections(facts.changes.slice(0, CORRECTIONS), registers.channels),
      deliveries: municipalityDeliveries(context, facts.windows.month, facts.changes).filter(({ month }) =>
        existsIn(facts.row, month),
      ),
      streak,
      initiatives: await initiativesOf(context, facts.row.id, answered.measure),
      ...figuresOf(context, answered, facts, beside),
    };
  });
}

/** Newest first. */
async function initiativesOf(
  context: Context,
  municipalityId: number,
  measure: Measure,
): Promise<MunicipalityReport["initiatives"]> {
  const own = context.registers.events.filter(({ municipality }) => municipality?.id === municipalityId).reverse();
  const lines: MunicipalityReport["initiatives"] = [];
  for (const event of own.filter(({ kind }) => kind === "initiative"))
    lines.push({ ...calendarEvent(event, context.registers), means: await eventMeans(context, event, measure) });
  return lines;
}

/** Without a month, a municipality that ended is answered with the last window that it existed in. */
function lastWindowEnd({ validTo }: MunicipalityRow, window: WindowKind, lastFinal: Month): Month | undefined {
  const last = validTo && monthOf(validTo);
  return last && last < lastFinal ? latestWindowEnd(window, last) : undefined;
}

function figuresOf(context: Context, answered: AnsweredWindow, facts: MunicipalityFacts, beside: WindowFacts) {
  const { registers, stamp } = context;
  const own = ownWindow(facts.windows, answered, stopsChange(registers, answered, facts.row.id));
  const membersIn = monthMembers(context, facts.row.id);
  const gaps = incompleteMonths(facts.sheets, facts.declared, { measure: answered.measure, registers, membersIn });
  const end = seriesEnd(facts.country.month, stamp.lastClosed);
  const corrected = ownCorrected(context, facts.corrected, facts.row.id);
  const series = ownSeries(context, answered, facts.windows, { gaps, end, corrected: correctedMonths(corrected) });
  const theirs = countrySeries(context, answered, facts.country, correctedMonths(facts.corrected));
  const mix = mixOf(series, answered, own, context);
  const targetsOf = (measure: Measure) =>
    targetRows(registers, {
      measure,
      municipalityId: facts.row.id,
      today: stamp.today,
      yearOf: (december) => ownYear(facts.windows, december),
    });
  return {
    figures: keyFigures(own, answered, registers),
    targets: targetsOf(answered.measure),
    ownTargets: MEASURES.flatMap(targetsOf).filter((target) => target.municipality !== null),
    corrected: correctedIn(corrected, windowOf(answered)),
    series,
    countrySeries: theirs,
    mix,
    channels: compared(mix, mixOf(theirs, answered, beside, context)),
    volumes: volumes(series.month, gaps, registers),
    countsBroken: countsBroken(registers, facts.row.id, stamp.lastFinal),
    incomplete: series.month.filter((point) => point.missing.length > 0).reverse(),
  };
}

function mixOf(
  series: Series,
  { month, state }: AnsweredWindow,
  facts: WindowFacts,
  { registers }: Context,
): ChannelMix {
  const sum = facts.sum.complete ? facts.sum : null;
  const { both, noChange } = state === "final" ? facts : { both: null, noChange: null };
  return channelMix(series.month, { end: month, sum, both, noChange }, registers);
}

/** The country's channels, each beside the municipality's own; one that it does not count has no share. */
function compared(own: ChannelMix, country: ChannelMix): ChannelComparison[] {
  return country.channels.map(({ code, names, digital, share: countryShare }) => {
    const share = own.channels.find((channel) => channel.code === code)?.share ?? null;
    const difference = share === null || countryShare === null ? null : share - countryShare;
    return { code, names, digital, share, countryShare, difference };
  });
}

/** As the league has it: of the joint, in final windows. */
async function fairOf(db: Database, context: Context, answered: AnsweredWindow, { row, windows }: MunicipalityFacts) {
  if (answered.state !== "final") return null;
  const { joint, byArea } = ownRow(windows, answered);
  return (await fairShares(db, context, answered, [{ id: row.id, joint, byArea }])).get(row.id) ?? null;
}

/** Ranks are of final windows. */
async function rankOf(
  { sums }: Context,
  answered: AnsweredWindow,
  row: MunicipalityRow,
): Promise<MunicipalityReport["rank"]> {
  if (answered.state !== "final") return null;
  const placing = await sums.placing(row.id, storedKind(answered.window), answered.month, answered.measure);
  return placing && { rank: placing.above + 1, of: placing.of, tied: placing.same > 0 };
}

function headOf(row: MunicipalityRow, people: number | null): MunicipalityHead {
  const { code, name, region, kind, validFrom, validTo, successor } = row;
  return { code, name, region, kind, validFrom, validTo, successor, inhabitants: people };
}
