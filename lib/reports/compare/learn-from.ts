import type { Database } from "@/db/client";
import type { AreaRow } from "@/db/queries/country-registers";
import type { LeagueSumRow } from "@/db/queries/league-sums";
import type { SheetRow } from "@/db/queries/sheets-of-municipalities";
import { storedKind } from "@/db/queries/window-sums";
import type { Names } from "@/db/schema/registers";
import { type Behind, behind, type Fast, fastest } from "@/lib/domain/behind";
import { firstDay, monthIndex, monthOf } from "@/lib/domain/month";
import type { Same } from "@/lib/domain/nearest";
import type { AreaTotals } from "@/lib/domain/rollup";
import { breaksChange, breaksOf } from "@/lib/domain/series-break";
import { type Measure, measured } from "@/lib/domain/share";
import type { Observed } from "@/lib/domain/shrunken";
import { type Window, windowStart, yearsBefore } from "@/lib/domain/window";
import { areaTotalsOf } from "@/lib/reports/area-sums";
import type { AnsweredWindow } from "@/lib/reports/asked";
import { type CalendarEvent, calendar, seriesBreaks } from "@/lib/reports/calendar/calendar";
import type { Context } from "@/lib/reports/context";
import type { Place } from "@/lib/reports/figures";
import { grouped } from "@/lib/reports/grouped";
import { nearOf } from "@/lib/reports/league/league-near";

/** Why there is nobody to learn from: the own window is no comparison, nobody like it counts by area, or it lags nowhere. */
export type NoLesson = "not-final" | "own-incomplete" | "own-not-by-area" | "nobody-comparable" | "nowhere-behind";

/** A municipality that moved in an area, and its initiatives in those years, oldest first. */
export type Teacher = Place & Fast & { initiatives: CalendarEvent[] };

export type Lesson = { code: string; names: Names; behind: Behind; teachers: Teacher[] };

export type LearnFrom = {
  same: Same | null;
  years: number;
  /** Who is comparable and could be compared. */
  comparable: Place[];
  reason: NoLesson | null;
  /** The areas in which the own municipality lags most, those with teachers only. */
  lessons: Lesson[];
};

type Asked = {
  own: LeagueSumRow;
  all: readonly LeagueSumRow[];
  window: Window;
  answered: AnsweredWindow;
  question: { years: number; same?: Same | undefined };
};

/** So many areas, and so many to learn from in each. */
const [AREAS, TEACHERS] = [3, 3];
/** Where the reader does not say of which kind. */
const NEAREST = 15;

/** Comparable municipalities that moved fastest where the own one lags, with what they did meanwhile. */
export async function learnFrom(db: Database, context: Context, asked: Asked): Promise<LearnFrom> {
  const { own, all, window, answered, question } = asked;
  const { years, same } = question;
  const nothing = (reason: NoLesson, comparable: Place[] = []): LearnFrom => {
    return { same: same ?? null, years, comparable, reason, lessons: [] };
  };
  if (answered.state !== "final") return nothing("not-final");
  if (!own.joint) return nothing("own-incomplete");
  if (!own.byArea) return nothing("own-not-by-area");
  const near = await nearOf(db, context, all, { near: own.code, same, ...(!same && { nearest: NEAREST }) }, window.end);
  const earlier = yearsBefore(window, years);
  const then = await context.sums.league(storedKind(window.kind), window.end, earlier.end);
  const merged = new Set(context.lineage.changedBetween(monthIndex(windowStart(earlier)), monthIndex(window.end)));
  const likes = then.filter(
    (row) =>
      near?.ids.has(row.id) && row.id !== own.id && row.joint && row.byArea && row.beforeByArea && !merged.has(row.id),
  );
  const comparable = likes.map(({ code, name }) => ({ code, name }));
  if (likes.length === 0) return nothing("nobody-comparable");
  const sums = await sumsOf(context, [own, ...likes], { window, earlier, measure: answered.measure });
  const lags = lagging(context.registers.areas, sums, own.id);
  if (lags.length === 0) return nothing("nowhere-behind", comparable);
  const lessons = lags.map(({ area, lag }): Lesson => {
    const units = likes.flatMap((row) => {
      const of = sums.get(row.id);
      const [now, before] = [of?.now[area.slot - 1], of?.before[area.slot - 1]];
      const isBroken = isBrokenIn(context, row.id, area.slot, [earlier, window]);
      return now && before && !isBroken ? [{ id: row.id, code: row.code, name: row.name, now, before }] : [];
    });
    const teachers = fastest(units, lag.own, TEACHERS).map(({ id, code, name, from, to, change }): Teacher => {
      return { code, name, from, to, change, initiatives: initiativesOf(context, id, area.code, [earlier, window]) };
    });
    return { code: area.code, names: area.names, behind: lag, teachers };
  });
  const told = lessons.filter(({ teachers }) => teachers.length > 0).slice(0, AREAS);
  return { ...nothing("nowhere-behind", comparable), reason: told.length > 0 ? null : "nowhere-behind", lessons: told };
}

type AreaSums = Map<number, { now: Observed[]; before: Observed[] }>;
type Windows = { window: Window; earlier: Window; measure: Measure };

async function sumsOf(
  { sums, registers }: Context,
  rows: readonly LeagueSumRow[],
  { window, earlier, measure }: Windows,
): Promise<AreaSums> {
  const ids = rows.map(({ id }) => id);
  const read = async (of: Window) =>
    grouped(await sums.sheets(ids, windowStart(of), of.end), (sheet: SheetRow) => sheet.municipalityId);
  const [now, before] = await Promise.all([read(window), read(earlier)]);
  const areas = (sheets: readonly SheetRow[] | undefined, of: Window) =>
    observed(areaTotalsOf(sheets ?? [], of, registers), measure);
  return new Map(
    ids.map((id) => [id, { now: areas(now.get(id), window), before: areas(before.get(id), earlier) }] as const),
  );
}

function observed(areas: AreaTotals, measure: Measure): Observed[] {
  return areas.map((area) => ({ total: area.total, measured: measured(area, measure) }));
}

/** Where the own municipality is behind those like it together, most inquiries first. */
function lagging(areas: readonly AreaRow[], sums: AreaSums, ownId: number): { area: AreaRow; lag: Behind }[] {
  const others = [...sums].filter(([id]) => id !== ownId);
  return areas
    .filter(({ notStated }) => !notStated)
    .flatMap((area) => {
      const at = area.slot - 1;
      const lag = behind(
        sums.get(ownId)?.now[at] ?? null,
        others.flatMap(([, { now }]) => now[at] ?? []),
      );
      return lag && lag.inquiries > 0 ? [{ area, lag }] : [];
    })
    .sort((a, b) => b.lag.inquiries - a.lag.inquiries);
}

function isBrokenIn(
  { registers }: Context,
  id: number,
  areaSlot: number,
  [earlier, window]: [Window, Window],
): boolean {
  return breaksChange(breaksOf(seriesBreaks(registers), id), windowStart(earlier), window.end, { areaSlot });
}

/** Its own and its groups' initiatives that began in those years, of the area or of all. */
function initiativesOf(
  { registers }: Context,
  municipalityId: number,
  area: string,
  [earlier, window]: [Window, Window],
): CalendarEvent[] {
  return calendar(registers, { municipalityId }).filter(
    (event) =>
      event.kind === "initiative" &&
      event.owner !== "country" &&
      (event.area === null || event.area === area) &&
      event.fromDay >= firstDay(windowStart(earlier)) &&
      monthOf(event.fromDay) <= window.end,
  );
}
