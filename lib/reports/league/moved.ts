import type { Database } from "@/db/client";
import type { LeagueSumRow } from "@/db/queries/league-sums";
import type { Day, Month } from "@/lib/domain/month";
import { type Move, monthsInBoth, moved, type Paired, shares, surely } from "@/lib/domain/moved";
import { ranked } from "@/lib/domain/rank";
import { breaksChange, breaksOf } from "@/lib/domain/series-break";
import type { Measure } from "@/lib/domain/share";
import { type Window, windowMonths, windowStart, yearsBefore } from "@/lib/domain/window";
import { answeredWindow, windowOf } from "@/lib/reports/answered-window";
import type { AnsweredWindow, Stamp } from "@/lib/reports/asked";
import { seriesBreaks } from "@/lib/reports/calendar/calendar";
import { type Context, inCountry } from "@/lib/reports/context";
import { type MemberFilter, membersOf } from "./league-members";
import { type Near, type NearFilter, nearOf } from "./league-near";
import { type LeagueOptions, leagueOptions } from "./league-page";
import { monthParts } from "./month-parts";

export type MovedQuestion = MemberFilter &
  NearFilter & {
    country: string;
    measure: Measure;
    /** Twelve months, or a calendar year. */
    window: "rolling12" | "year";
    month?: Month | undefined;
    /** How far back the other window lies. */
    years: number;
    asOf?: string | undefined;
    today: Day;
  };

/** `sure` is which way its change surely points; `none` where it cannot be told from no change. */
export type MovedRow = Move & {
  code: string;
  name: string;
  rank: number;
  tied: boolean;
  sure: "up" | "down" | "none";
};

/** Why no change is taken; `months` is how many stand in both windows. */
export type UnmovedReason = "series-break" | "core-channel" | "too-few" | "not-final";
export type UnmovedRow = { code: string; name: string; reason: UnmovedReason; months: number };

export type MovedReport = Stamp & {
  country: { code: string };
  answered: AnsweredWindow;
  years: number;
  /** Whom it compares with one municipality; null where that was not asked. */
  near: Near | null;
  /** The window that the answered one is compared with. */
  before: { from: Month; month: Month };
  /** Largest climb first. */
  rows: MovedRow[];
  unmoved: UnmovedRow[];
  /** Those of the rows together, over the same months. */
  joint: { before: number; after: number; change: number } | null;
  up: number;
  down: number;
};

export type MovedPage = { moved: MovedReport; options: LeagueOptions; months: Month[] };

/** Who moved: the change of each municipality's share over the calendar months that stand in both windows, and how sure it is. */
export async function movedReport(db: Database, question: MovedQuestion): Promise<MovedReport> {
  return (await movedPage(db, question)).moved;
}

/** The screen Hvem flyttede sig: the changes, what they can be filtered by, and the months that a window may end in. */
export async function movedPage(db: Database, question: MovedQuestion): Promise<MovedPage> {
  return inCountry(db, question, async (context) => {
    const { stamp, registers, sums } = context;
    const months = await sums.country("month");
    const answered = answeredWindow(question, stamp, registers.country.lockDay, months);
    const window = windowOf(answered);
    const earlier = yearsBefore(window, question.years);
    const all = await sums.league("rolling12", window.end, earlier.end);
    const near = await nearOf(db, context, all, question, answered.month);
    const comparable = near ? all.filter(({ id }) => near.ids.has(id)) : all;
    const chosen = await membersOf(db, context, comparable, question, answered.month);
    const moves = await movesOf(context, chosen, { window, earlier, measure: answered.measure, years: question.years });
    const isFinal = answered.state === "final";
    const told = isFinal ? moves.filter(({ reason }) => reason === null) : [];
    const order = ranked(told, ({ move }) => move?.change ?? null).ranked;
    const rows = order.flatMap(({ item: { row, move }, rank, tied }): MovedRow[] =>
      move ? [{ ...move, code: row.code, name: row.name, rank, tied, sure: surely(move) }] : [],
    );
    const count = (way: MovedRow["sure"]) => rows.filter(({ sure }) => sure === way).length;
    const report: MovedReport = {
      ...stamp,
      country: { code: registers.country.code },
      ...{ answered, years: question.years, near: near?.near ?? null },
      before: { from: windowStart(earlier), month: earlier.end },
      rows,
      unmoved: moves
        .filter((one) => !told.includes(one))
        .map(({ row, reason, pairs }) => {
          return { code: row.code, name: row.name, reason: reason ?? "not-final", months: pairs.length };
        }),
      joint: jointMove(told.flatMap(({ pairs }) => pairs)),
      ...{ up: count("up"), down: count("down") },
    };
    return { moved: report, options: leagueOptions(registers, all), months: months.map((row) => row.month) };
  });
}

function jointMove(pairs: readonly Paired[]): MovedReport["joint"] {
  if (pairs.length === 0) return null;
  const { before, after } = shares(pairs);
  return { before, after, change: after - before };
}

type Windows = { window: Window; earlier: Window; measure: Measure; years: number };

async function movesOf(context: Context, rows: readonly LeagueSumRow[], windows: Windows) {
  const parts = await monthParts(context, rows, windows);
  const breaks = seriesBreaks(context.registers);
  return rows.map((row) => {
    const pairs = monthsInBoth(parts.get(row.id) ?? [], windowMonths(windows.window), windows.years);
    const isBroken = breaksChange(breaksOf(breaks, row.id), windowStart(windows.earlier), windows.window.end);
    const move = isBroken ? null : moved(pairs);
    return { row, pairs, move, reason: move ? null : reasonOf(row, isBroken) };
  });
}

function reasonOf(row: LeagueSumRow, isBroken: boolean): UnmovedReason {
  if (isBroken) return "series-break";
  return row.complete && !row.joint ? "core-channel" : "too-few";
}
