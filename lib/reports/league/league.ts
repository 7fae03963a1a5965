import type { Database } from "@/db/client";
import type { LeagueSumRow } from "@/db/queries/league-sums";
import { storedKind } from "@/db/queries/window-sums";
import {
  directionOf,
  inOrder,
  type LeagueColumn,
  type Order,
  openingOrder,
  rankedBy,
  type ValueColumn,
} from "@/lib/domain/league-order";
import { addMonths, type Day, everyMonth, type Month } from "@/lib/domain/month";
import { ranked } from "@/lib/domain/rank";
import { type Measure, measured } from "@/lib/domain/share";
import { type WindowKind, yearBefore } from "@/lib/domain/window";
import { answeredWindow, windowOf } from "@/lib/reports/answered-window";
import type { AnsweredWindow, Stamp } from "@/lib/reports/asked";
import { changeRule } from "@/lib/reports/change-rule";
import { type Context, inCountry } from "@/lib/reports/context";
import { type AreaFilter, areaRows, areasAsked } from "./league-areas";
import { type ColumnFacts, columnFacts, columnValue, shareOf } from "./league-columns";
import { leagueDoubt } from "./league-doubt";
import { fairShares } from "./league-fair";
import { jointRow, jointRows, type LeagueJoint } from "./league-joint";
import { type MemberFilter, membersOf } from "./league-members";
import { type Near, type NearFilter, nearOf } from "./league-near";
import { type LeagueRow, leagueRow, type RowFacts, trendShares, turnedWithin } from "./league-row";
import { type LeagueSummary, leagueSummary } from "./league-summary";
import { type UnrankedRow, unrankedRows } from "./league-unranked";

export type LeagueQuestion = MemberFilter &
  NearFilter &
  AreaFilter & {
    country: string;
    measure: Measure;
    window: WindowKind;
    month?: Month | undefined;
    sort?: LeagueColumn | undefined;
    order?: Order | undefined;
    /** A municipality's code: its row is answered on every page. */
    own?: string | undefined;
    page: number;
    pageSize: number;
    asOf?: string | undefined;
    today: Day;
  };

export type LeagueReport = Stamp & {
  country: LeagueJoint & { code: string };
  answered: AnsweredWindow;
  /** What the rows are sorted by. */
  sorted: { column: LeagueColumn; order: Order };
  /** The codes of the areas that the shares are of; empty for all inquiries. */
  areas: string[];
  /** Whom the league compares with one municipality; null where that was not asked. */
  near: Near | null;
  summary: LeagueSummary;
  /** How many of the filter's `of` municipalities are ranked. */
  complete: number;
  of: number;
  page: number;
  pageSize: number;
  pages: number;
  rows: LeagueRow[];
  /** The row of the municipality that was asked for; null where it is unranked, or not in the filter. */
  own: LeagueRow | null;
  /** By name, never dropped and on every page. */
  unranked: UnrankedRow[];
};

/** The months of the sparkline. */
const TREND = 24;

/** The municipalities of a window in the order asked for; those without a value beside, each with the reason. */
export async function leagueReport(db: Database, question: LeagueQuestion): Promise<LeagueReport> {
  return inCountry(db, question, async (context) => (await leagueOf(db, context, question)).league);
}

/** `all` are the country's municipalities, `chosen` the filter's, with the sums of the areas asked for. */
export type League = {
  league: LeagueReport;
  all: LeagueSumRow[];
  chosen: LeagueSumRow[];
  facts: ColumnFacts;
  months: Month[];
};

/** The league, and what it was taken from. */
export async function leagueOf(db: Database, context: Context, question: LeagueQuestion): Promise<League> {
  const { stamp, registers, sums } = context;
  const months = await sums.country("month");
  const answered = answeredWindow(question, stamp, registers.country.lockDay, months);
  const areas = areasAsked(registers, question);
  const window = windowOf(answered);
  const kind = storedKind(window.kind);
  const all = await sums.league(kind, window.end, yearBefore(window).end);
  const rows = areas.length > 0 ? await areaRows(db, context, all, { window, areas }) : all;
  const rule = changeRule(
    registers,
    answered,
    areas.map(({ slot }) => slot),
  );
  const facts = columnFacts(answered, registers, rule);
  const near = await nearOf(db, context, all, question, answered.month);
  const comparable = near ? rows.filter(({ id }) => near.ids.has(id)) : rows;
  const chosen = await membersOf(db, context, comparable, question, answered.month);
  const column = question.sort ?? "share";
  const sorted = { column, order: question.order ?? openingOrder(column) };
  const value = (by: ValueColumn, row: LeagueSumRow) => columnValue(facts, by, row);
  const ordered = inOrder(chosen, value, sorted);
  const from = (question.page - 1) * question.pageSize;
  const page = ordered.ranked.slice(from, from + question.pageSize);
  const own = ordered.ranked.find(({ item }) => item.code === (question.own ?? near?.near.code));
  const shown = own && !page.includes(own) ? [...page, own] : page;
  const given = await rowFacts(db, { context, question, facts, rows, chosen, sorted }, shown);
  const country =
    areas.length > 0
      ? jointRows(rows, answered)
      : jointRow(kind === "month" ? months : await sums.country(kind), answered);
  return {
    months: months.map(({ month }) => month),
    ...{ all, chosen, facts },
    league: {
      ...stamp,
      country: { code: registers.country.code, ...country },
      ...{ answered, sorted, areas: areas.map(({ code }) => code) },
      near: near?.near ?? null,
      summary: leagueSummary(chosen, facts),
      complete: ordered.ranked.length,
      of: chosen.length,
      page: question.page,
      pageSize: question.pageSize,
      pages: Math.max(1, Math.ceil(ordered.ranked.length / question.pageSize)),
      rows: page.map((row) => leagueRow(row, given)),
      own: own ? leagueRow(own, given) : null,
      unranked: await unrankedRows(db, context, {
        all,
        facts,
        rows: ordered.unranked,
        by: rankedBy(column),
        isOfAreas: areas.length > 0,
      }),
    },
  };
}

type Asked = {
  context: Context;
  question: LeagueQuestion;
  facts: ColumnFacts;
  rows: readonly LeagueSumRow[];
  chosen: readonly LeagueSumRow[];
  sorted: { column: LeagueColumn; order: Order };
};

/** What the shown rows need beside their own sums. */
async function rowFacts(db: Database, asked: Asked, shown: readonly { item: LeagueSumRow }[]): Promise<RowFacts> {
  const { context, question, facts, rows, chosen, sorted } = asked;
  const { answered } = facts;
  const isOfAreas = areasAsked(context.registers, question).length > 0;
  const items = shown.map(({ item }) => item);
  const trendMonths = everyMonth(addMonths(answered.month, 1 - TREND), answered.month);
  const units = chosen.flatMap((row) => {
    const { id, total, digital, selfService } = row;
    if (shareOf(row, answered) === null || !total || digital === null || selfService === null) return [];
    return [{ id, total, measured: measured({ digital, selfService }, answered.measure) }];
  });
  const [doubt, fair, trends] = await Promise.all([
    leagueDoubt(db, leagueKey(context, question, answered), units),
    isOfAreas ? new Map() : fairShares(db, context, answered, items),
    isOfAreas
      ? []
      : context.sums.trends({
          ...{ municipalityIds: items.map(({ id }) => id), measure: answered.measure },
          ...{ kind: storedKind(answered.window), from: trendMonths[0] ?? answered.month, to: answered.month },
        }),
  ]);
  const by = rankedBy(sorted.column);
  const direction = directionOf(sorted.column, sorted.order);
  const national = ranked(rows, (row) => columnValue(facts, by, row), direction).ranked;
  return {
    ...{ facts, doubt, fair, trends: trendShares(trends, trendMonths) },
    national: new Map(national.map(({ item, rank }) => [item.id, rank])),
    turned: turnedWithin(units.length, direction, by === "share"),
  };
}

/** Which league it is: the same key, the same units. */
function leagueKey({ registers, stamp }: Context, question: LeagueQuestion, answered: AnsweredWindow): string {
  const { near, same, nearest, region, kind, size, group, area, field, wave } = question;
  const { window, month, measure, state } = answered;
  const filter = [near, same, nearest, region, kind, size, group, area, field, wave].map((part) => part ?? "");
  return JSON.stringify([registers.country.code, stamp.version, window, month, measure, state, ...filter]);
}
