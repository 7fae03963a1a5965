import type { EventRow } from "@/db/queries/events";
import { type Mean, type MonthSum, type Months, meanShare, monthsAround } from "@/lib/domain/before-after";
import { type Month, monthOf } from "@/lib/domain/month";
import { breaksOf, brokenBetween, type SeriesBreak } from "@/lib/domain/series-break";
import type { Measure } from "@/lib/domain/share";
import { areaTotalsOf } from "@/lib/reports/area-sums";
import type { Context } from "@/lib/reports/context";
import type { CountedSheet } from "@/lib/reports/sums";
import { seriesBreaks } from "./calendar";
import { inGroup } from "./group-scope";

/** The mean share of the six months before an initiative's month and of the six from it on; nothing is said of causes. */
export type EventMeans = {
  month: Month;
  before: Mean;
  after: Mean;
  /** The same `over` municipalities of `of` in every month. */
  over: number;
  of: number;
};

type Around = { before: Months; after: Months };
type Sums = { sums: MonthSum[]; over: number; of: number };

/** Of whoever the initiative is, and of its area where it has one. Null for what is no initiative. */
export async function eventMeans(context: Context, event: EventRow, measure: Measure): Promise<EventMeans | null> {
  if (event.kind !== "initiative") return null;
  const month = monthOf(event.fromDay);
  const { around, sums, over, of } = event.municipality
    ? await ownMonths(context, event, event.municipality.id, month)
    : await jointMonths(await scopeOf(context, event), event, month);
  const mean = (months: Months) => meanShare(months, sums, measure);
  return { month, before: mean(around.before), after: mean(around.after), over, of };
}

/** The breaks that bear on what the event is of. */
function breaksFor({ registers }: Context, { areaSlot }: EventRow): SeriesBreak[] {
  return seriesBreaks(registers).filter(
    (one) => areaSlot === null || one.areaSlot === null || one.areaSlot === areaSlot,
  );
}

async function ownMonths(
  context: Context,
  event: EventRow,
  id: number,
  month: Month,
): Promise<Sums & { around: Around }> {
  const { sums, stamp } = context;
  const around = monthsAround(month, {
    lastFinal: stamp.lastFinal,
    breaks: breaksOf(breaksFor(context, event), id),
  });
  const months = [...around.before.months, ...around.after.months];
  const rows = (await sums.municipality(id, "month")).filter((row) => months.includes(row.month));
  const whole = { around, over: 1, of: 1 };
  if (event.areaSlot === null) return { ...whole, sums: rows };
  const sheets = await sums.sheetsAcross([id], months[0], months.at(-1));
  const area = areaSums(context, sheets, event.areaSlot);
  return { ...whole, sums: rows.map((row) => ({ ...area(row.month), complete: row.complete && row.byArea })) };
}

async function scopeOf(context: Context, { group }: EventRow): Promise<Context> {
  const row = context.registers.groups.find(({ id }) => id === group?.id);
  return row ? inGroup(context, row) : context;
}

/** Over those that are joint in every one of the months, so that the same stand on both sides; who has a break is left out. */
async function jointMonths(context: Context, event: EventRow, month: Month): Promise<Sums & { around: Around }> {
  const { sums, stamp, members } = context;
  const breaks = breaksFor(context, event);
  const everybodys = breaks.filter(
    ({ municipalities: of }) => of === null || (members && [...members].every((id) => of.includes(id))),
  );
  const around = monthsAround(month, { lastFinal: stamp.lastFinal, breaks: everybodys });
  const counted = (await sums.country("month")).filter(({ over }) => over > 0);
  const months = [...around.before.months, ...around.after.months].filter((one) =>
    counted.some((row) => row.month === one),
  );
  const [first, last] = [months[0], months.at(-1)];
  const of = counted.find((row) => row.month === last)?.of ?? 0;
  if (!first || !last) return { around, sums: [], over: 0, of };
  const others = breaks.filter((one) => !everybodys.includes(one));
  const pool = await sums.throughout(months, brokenBetween(others, first, last));
  const complete = pool.months.map((row) => ({ ...row, complete: true }));
  if (event.areaSlot === null) return { around, sums: complete, over: pool.ids.length, of };
  const area = areaSums(context, await sums.sheetsAcross(pool.byArea, first, last), event.areaSlot);
  return { around, sums: complete.map((row) => area(row.month)), over: pool.byArea.length, of };
}

/** The sums of one area in a month of these sheets. */
function areaSums(
  { registers }: Context,
  sheets: readonly CountedSheet[],
  areaSlot: number,
): (month: Month) => MonthSum {
  return (month) => {
    const totals = areaTotalsOf(sheets, { kind: "month", end: month }, registers)[areaSlot - 1];
    const { total, digital, selfService } = totals ?? { total: 0, digital: 0, selfService: 0 };
    return { month, total, digital, selfService, complete: true };
  };
}
