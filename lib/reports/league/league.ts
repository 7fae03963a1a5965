import type { Database } from "@/db/client";
import type { LeagueSumRow } from "@/db/queries/league-sums";
import { storedKind } from "@/db/queries/window-sums";
import { directionOf, type LeagueColumn, type Order, rankedBy } from "@/lib/domain/league-order";
import { addMonths, type Day, everyMonth, type Month } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";
import type { WindowKind } from "@/lib/domain/window";
import { answeredWindow } from "@/lib/reports/answered-window";
import { type AnsweredWindow, LIST_LIMIT, type Stamp } from "@/lib/reports/asked";
import { type Context, inCountry } from "@/lib/reports/context";
import { type AreaFilter, areasAsked } from "./league-areas";
import type { ColumnFacts } from "./league-columns";
import { leagueDoubt } from "./league-doubt";
import { fairShares } from "./league-fair";
import { jointRow, jointRows, type LeagueJoint } from "./league-joint";
import type { MemberFilter } from "./league-members";
import type { Near, NearFilter } from "./league-near";
import { type LeagueOrder, leagueOrder } from "./league-ranked";
import { type LeagueRow, leagueRow, type RowFacts, trendShares, turnedWithin } from "./league-row";
import type { LeagueSummary } from "./league-summary";
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
    /** Only these are answered, whatever page they are on; ranks are among all. */
    codes?: readonly string[] | undefined;
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
  /** By name, on every page; of more than a page's rows, and than a hundred, the first. `of − complete` is how many there are. */
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
  /** Names version, window, measure and filter: the same key, the same `chosen`. */
  key: string;
  all: readonly LeagueSumRow[];
  chosen: readonly LeagueSumRow[];
  facts: ColumnFacts;
  months: Month[];
};

/** The league, and what it was taken from. */
export async function leagueOf(db: Database, context: Context, question: LeagueQuestion): Promise<League> {
  const { stamp, registers, sums } = context;
  const months = await sums.country("month");
  const answered = answeredWindow(question, stamp, registers.country.lockDay, months);
  const areas = areasAsked(registers, question);
  const order = await leagueOrder(db, context, question, { answered, areas });
  const { all, chosen, facts, near, ranked, sorted } = order;
  const from = (question.page - 1) * question.pageSize;
  const { codes } = question;
  const asked = <T extends { code: string }>(row: T) => codes?.includes(row.code) ?? true;
  const page = codes ? ranked.filter(({ item }) => asked(item)) : ranked.slice(from, from + question.pageSize);
  const ownCode = question.own ?? near?.code;
  const own = ownCode === undefined ? undefined : ranked.find(({ item }) => item.code === ownCode);
  const shown = own && !page.includes(own) ? [...page, own] : page;
  const given = await rowFacts(db, context, order, shown);
  const kind = storedKind(answered.window);
  const country =
    areas.length > 0
      ? jointRows(order.rows, answered)
      : jointRow(kind === "month" ? months : await sums.country(kind), answered);
  return {
    months: months.map(({ month }) => month),
    ...{ key: order.key, all, chosen, facts },
    league: {
      ...stamp,
      country: { code: registers.country.code, ...country },
      ...{ answered, sorted, areas: areas.map(({ code }) => code), near, summary: order.summary },
      complete: ranked.length,
      of: chosen.length,
      page: question.page,
      pageSize: question.pageSize,
      pages: Math.max(1, Math.ceil(ranked.length / question.pageSize)),
      rows: page.map((row) => leagueRow(row, given)),
      own: own ? leagueRow(own, given) : null,
      unranked: await unrankedRows(db, context, {
        ...{ all, facts, rows: order.unranked.filter(asked).slice(0, Math.max(question.pageSize, LIST_LIMIT)) },
        by: rankedBy(sorted.column),
        isOfAreas: areas.length > 0,
      }),
    },
  };
}

/** What the shown rows need beside their own sums. */
async function rowFacts(
  db: Database,
  context: Context,
  { key, facts, units, national, sorted, isOfAreas }: LeagueOrder,
  shown: readonly { item: LeagueSumRow }[],
): Promise<RowFacts> {
  const { answered } = facts;
  const items = shown.map(({ item }) => item);
  const ids = items.map(({ id }) => id);
  const trendMonths = everyMonth(addMonths(answered.month, 1 - TREND), answered.month);
  const [doubt, fair, trends] = await Promise.all([
    leagueDoubt(db, key, units, ids),
    isOfAreas ? new Map() : fairShares(db, context, answered, items),
    isOfAreas
      ? []
      : context.sums.trends({
          ...{ municipalityIds: ids, measure: answered.measure },
          ...{ kind: storedKind(answered.window), from: trendMonths[0] ?? answered.month, to: answered.month },
        }),
  ]);
  const direction = directionOf(sorted.column, sorted.order);
  return {
    ...{ facts, doubt, fair, national, trends: trendShares(trends, trendMonths) },
    turned: turnedWithin(units.length, direction, rankedBy(sorted.column) === "share"),
  };
}
