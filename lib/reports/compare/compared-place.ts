import type { LeagueSumRow } from "@/db/queries/league-sums";
import { windowStart, yearBefore } from "@/lib/domain/window";
import { windowOf } from "@/lib/reports/answered-window";
import type { AreaTable, MixChannel } from "@/lib/reports/blocks";
import { type CalendarEvent, calendar } from "@/lib/reports/calendar/calendar";
import { stopsChange } from "@/lib/reports/change-rule";
import { channelMix } from "@/lib/reports/channel-mix";
import type { Context } from "@/lib/reports/context";
import type { Place, Point } from "@/lib/reports/figures";
import type { LeagueReport } from "@/lib/reports/league/league";
import type { LeagueRow } from "@/lib/reports/league/league-row";
import type { UnrankedRow } from "@/lib/reports/league/league-unranked";
import { municipalityAreas } from "@/lib/reports/municipality/municipality-areas";
import { municipalityOf } from "@/lib/reports/municipality/municipality-facts";
import { ownSeries, ownWindow, ownWindows } from "@/lib/reports/municipality/municipality-window";
import { seriesEnd } from "@/lib/reports/points";

/** One of several side by side. Without a place in the league (`row`) there is a reason, and no figure. */
export type ComparedPlace = Place & {
  kind: string | null;
  region: string | null;
  /** 0 where they are not known. */
  inhabitants: number;
  row: LeagueRow | null;
  unranked: UnrankedRow | null;
  /** The twelve-month shares; null is a gap, where a channel that all must count is not counted, too. */
  points: Point[];
  /** What interrupts its line: everybody's, its groups' and its own series breaks. */
  breaks: CalendarEvent[];
  /** The channels' parts of the window; without a share where it has no place in the league. */
  mix: MixChannel[];
  areas: AreaTable;
};

export async function comparedPlace(
  context: Context,
  { id, code, name, kind, region }: LeagueSumRow,
  league: LeagueReport,
  inhabitants: number,
): Promise<ComparedPlace> {
  const { sums, registers, stamp } = context;
  const { answered } = league;
  const window = windowOf(answered);
  const [row, windows, country, sheets] = await Promise.all([
    municipalityOf(context, code),
    ownWindows(context, id),
    sums.country("month"),
    sums.sheetsAcross([id], windowStart(yearBefore(window)), window.end),
  ]);
  const end = seriesEnd(country, stamp.lastClosed);
  const series = ownSeries(context, answered, windows, { gaps: new Map(), end, corrected: new Set() });
  const joint = new Set(windows.rolling12.filter((one) => one.joint).map(({ month }) => month));
  const { sum } = ownWindow(windows, answered, stopsChange(registers, answered, id));
  const own = league.rows.find((one) => one.code === code) ?? null;
  const mixOf = { end: answered.month, sum: own && sum.complete ? sum : null, both: null, noChange: null };
  return {
    ...{ code, name, kind, region, inhabitants },
    row: own,
    unranked: league.unranked.find((one) => one.code === code) ?? null,
    points: series.rolling12.map((point) => (joint.has(point.month) ? point : { ...point, share: null })),
    breaks: calendar(registers, { municipalityId: id }).filter((event) => event.kind === "series_break"),
    mix: channelMix(series.month, mixOf, registers).channels,
    areas: await municipalityAreas(context, answered, { row, windows, sheets }),
  };
}
