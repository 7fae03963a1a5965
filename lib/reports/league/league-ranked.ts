import type { Database } from "@/db/client";
import type { AreaRow } from "@/db/queries/country-registers";
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
import { type Ranked, ranked } from "@/lib/domain/rank";
import { measured } from "@/lib/domain/share";
import { yearBefore } from "@/lib/domain/window";
import { windowOf } from "@/lib/reports/answered-window";
import type { AnsweredWindow } from "@/lib/reports/asked";
import { changeRule } from "@/lib/reports/change-rule";
import type { Context } from "@/lib/reports/context";
import { kept } from "@/lib/reports/kept";
import type { LeagueQuestion } from "./league";
import { areaRows } from "./league-areas";
import { type ColumnFacts, columnFacts, columnValue, shareOf } from "./league-columns";
import type { Unit } from "./league-doubt";
import { membersOf } from "./league-members";
import { type Near, nearOf } from "./league-near";
import { type LeagueSummary, leagueSummary } from "./league-summary";

/** A league in its order, whatever page of it is shown. */
export type LeagueOrder = {
  /** Names version, window, measure and filter: the same key, the same units. */
  key: string;
  /** Every municipality of the country, with the sums of all inquiries. */
  all: readonly LeagueSumRow[];
  /** The same with the sums of the areas asked for. */
  rows: readonly LeagueSumRow[];
  /** Those that the filter leaves. */
  chosen: readonly LeagueSumRow[];
  facts: ColumnFacts;
  near: Near | null;
  sorted: { column: LeagueColumn; order: Order };
  ranked: Ranked<LeagueSumRow>[];
  unranked: LeagueSumRow[];
  /** Ranks in the country, by id. */
  national: ReadonlyMap<number, number>;
  units: Unit[];
  summary: LeagueSummary;
  isOfAreas: boolean;
};

type Asked = { answered: AnsweredWindow; areas: readonly AreaRow[] };

const orders = kept<LeagueOrder>(12);

/** Ordered once per version and question, so that a page of ten thousand costs what it shows. */
export async function leagueOrder(
  db: Database,
  context: Context,
  question: LeagueQuestion,
  asked: Asked,
): Promise<LeagueOrder> {
  const column = question.sort ?? "share";
  const sorted = { column, order: question.order ?? openingOrder(column) };
  const key = leagueKey(context, question, asked.answered);
  return orders(db, [key, sorted.column, sorted.order].join(" "), () =>
    ordered(db, context, question, { ...asked, sorted, key }),
  );
}

async function ordered(
  db: Database,
  context: Context,
  question: LeagueQuestion,
  { answered, areas, sorted, key }: Asked & Pick<LeagueOrder, "sorted" | "key">,
): Promise<LeagueOrder> {
  const slots = areas.map(({ slot }) => slot);
  const window = windowOf(answered);
  const all = await context.sums.league(storedKind(window.kind), window.end, yearBefore(window).end);
  const rows = areas.length > 0 ? await areaRows(db, context, all, { window, areas }) : all;
  const facts = columnFacts(answered, context.registers, changeRule(context.registers, answered, slots));
  const found = await nearOf(db, context, all, question, answered.month);
  const comparable = found ? rows.filter(({ id }) => found.ids.has(id)) : rows;
  const chosen = await membersOf(db, context, comparable, question, answered.month);
  const value = (by: ValueColumn, row: LeagueSumRow) => columnValue(facts, by, row);
  const league = inOrder(chosen, value, sorted);
  return {
    ...{ key, all, rows, chosen, facts, sorted, ...league },
    near: found?.near ?? null,
    national: nationalRanks(rows, facts, sorted),
    units: unitsOf(chosen, answered),
    summary: leagueSummary(chosen, facts),
    isOfAreas: areas.length > 0,
  };
}

function nationalRanks(
  rows: readonly LeagueSumRow[],
  facts: ColumnFacts,
  { column, order }: LeagueOrder["sorted"],
): Map<number, number> {
  const by = rankedBy(column);
  const league = ranked(rows, (row) => columnValue(facts, by, row), directionOf(column, order));
  return new Map(league.ranked.map(({ item, rank }) => [item.id, rank]));
}

function unitsOf(rows: readonly LeagueSumRow[], answered: AnsweredWindow): Unit[] {
  return rows.flatMap((row) => {
    const { id, total, digital, selfService } = row;
    if (shareOf(row, answered) === null || !total || digital === null || selfService === null) return [];
    return [{ id, total, measured: measured({ digital, selfService }, answered.measure) }];
  });
}

function leagueKey({ registers, stamp }: Context, question: LeagueQuestion, answered: AnsweredWindow): string {
  const { near, same, nearest, region, kind, size, group, area, field, wave } = question;
  const { window, month, measure, state } = answered;
  const filter = [near, same, nearest, region, kind, size, group, area, field, wave].map((part) => part ?? "");
  return JSON.stringify([registers.country.code, stamp.version, window, month, measure, state, ...filter]);
}
