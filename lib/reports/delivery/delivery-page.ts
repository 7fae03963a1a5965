import type { Database } from "@/db/client";
import { isOwed, nextReminder } from "@/lib/domain/delivery";
import { addMonths, type Day, dayAfter, everyMonth, type Month, type MonthState, monthState } from "@/lib/domain/month";
import { AppError } from "@/lib/errors";
import type { Stamp } from "@/lib/reports/asked";
import { groupOf } from "@/lib/reports/calendar/group-scope";
import { type Context, inCountry } from "@/lib/reports/context";
import { type BoardRow, boardRows } from "./delivery-board";

/** Without `to` the latest closed month; without `from` the eleven before it too. */
export type DeliveryQuestion = {
  country: string;
  from?: Month | undefined;
  to?: Month | undefined;
  region?: string | undefined;
  /** A group's code: only its members. */
  group?: string | undefined;
  asOf?: string | undefined;
  today: Day;
};

/** One month of the board, over the municipalities that it shows. `delivered` counts incomplete sheets too. */
export type BoardMonth = {
  month: Month;
  state: MonthState;
  deadline: Day;
  lockedOn: Day;
  of: number;
  delivered: number;
  onTime: number;
  incomplete: number;
};

/** The whole board, and what it adds up to. `due`: months whose deadline has passed. */
export type DeliveryReport = Stamp & {
  country: string;
  from: Month;
  to: Month;
  /** The first month that anybody delivered; nothing is expected before it. */
  begun: Month;
  region: string | null;
  regions: string[];
  group: { code: string; name: string } | null;
  groups: { code: string; name: string }[];
  channels: Channel[];
  months: BoardMonth[];
  rows: BoardRow[];
  onTime: { count: number; due: number };
  owed: { municipalities: number; months: number };
  corrected: { months: number; municipalities: number };
  longest: { months: number; municipalities: string[] };
  reminder: Day;
};

type Channel = { code: string; names: { da: string; en: string; nb: string } };

const MONTHS = 12;
export const MOST_MONTHS = 36;

/** Leveringer: which municipality has delivered which month, in time or not, whole or not. */
export async function deliveryReport(db: Database, question: DeliveryQuestion): Promise<DeliveryReport> {
  return inCountry(db, question, async (context) => {
    const { stamp, registers } = context;
    const { from, to } = spanOf(question, stamp.lastClosed);
    const { begun, rows: all } = await boardRows(context, { from, to });
    const regions = [...new Set(all.flatMap(({ region }) => region ?? []))];
    const group = question.group === undefined ? null : groupOf(context, question.group);
    const rows = all.filter(
      ({ id, region }) =>
        (question.region === undefined || region === question.region) && (!group || group.members.includes(id)),
    );
    const months = everyMonth(from, to).map((month, index) => boardMonth(context, month, rows, index));
    return {
      ...stamp,
      ...{ country: registers.country.code, from, to, begun, region: question.region ?? null, regions, months, rows },
      group: group && { code: group.code, name: group.name },
      groups: registers.groups.map(({ code, name }) => ({ code, name })),
      channels: registers.channels.map(({ code, names }) => ({ code, names })),
      onTime: onTimeOf(months, stamp.today),
      owed: owedOf(rows),
      corrected: correctedOf(rows),
      longest: longestOf(rows),
      reminder: nextReminder(stamp.today),
    };
  });
}

function spanOf({ from: asked, to: last }: DeliveryQuestion, lastClosed: Month): { from: Month; to: Month } {
  const to = last !== undefined && last < lastClosed ? last : lastClosed;
  const from = asked ?? addMonths(to, 1 - MONTHS);
  const count = everyMonth(from, to).length;
  if (count >= 1 && count <= MOST_MONTHS) return { from, to };
  const message = `The board shows 1 to ${MOST_MONTHS} months, not ${count}.`;
  throw new AppError("invalid", message, { parameter: "from", value: from });
}

function boardMonth({ stamp, registers }: Context, month: Month, rows: readonly BoardRow[], index: number): BoardMonth {
  const { deadlineDay, lockDay } = registers.country;
  const states = rows.flatMap(({ cells }) => cells[index]?.state ?? []).filter((state) => state !== "not_expected");
  const count = (...these: string[]) => states.filter((state) => these.includes(state)).length;
  return {
    month,
    state: monthState(month, stamp.today, lockDay),
    deadline: dayAfter(month, deadlineDay),
    lockedOn: dayAfter(month, lockDay),
    of: states.length,
    delivered: count("on_time", "late", "incomplete"),
    onTime: count("on_time"),
    incomplete: count("incomplete"),
  };
}

function onTimeOf(months: readonly BoardMonth[], today: Day): DeliveryReport["onTime"] {
  const due = months.filter(({ deadline }) => today > deadline);
  const sum = (of: "of" | "onTime") => due.reduce((total, month) => total + month[of], 0);
  return { count: sum("onTime"), due: sum("of") };
}

function owedOf(rows: readonly BoardRow[]): DeliveryReport["owed"] {
  const cells = rows.flatMap((row) => row.cells.filter(({ state }) => isOwed(state)));
  return { municipalities: rows.filter(({ owed }) => owed > 0).length, months: cells.length };
}

function correctedOf(rows: readonly BoardRow[]): DeliveryReport["corrected"] {
  const counts = rows.map(({ cells }) => cells.filter(({ correctedOn }) => correctedOn !== null).length);
  return {
    months: counts.reduce((sum, count) => sum + count, 0),
    municipalities: counts.filter((count) => count > 0).length,
  };
}

function longestOf(rows: readonly BoardRow[]): DeliveryReport["longest"] {
  const months = Math.max(0, ...rows.map((row) => row.streak));
  const best = months === 0 ? [] : rows.filter((row) => row.streak === months);
  return { months, municipalities: best.map(({ name }) => name) };
}
