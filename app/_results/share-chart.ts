import { monthEnd, monthMiddle } from "@/app/_ui/charts/decimal-year";
import {
  type BoundsMark,
  type ChartPoint,
  type ChartSeries,
  type ChartTip,
  interrupted,
  type LineChartValue,
  type TargetMark,
  valueAt,
} from "@/app/_ui/charts/line-chart-value";
import { type Month, monthIndex } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";
import type { CalendarEvent } from "@/lib/reports/calendar/calendar";
import type { Point, Series, TargetRow, Wave } from "@/lib/reports/figures";
import { breakPlaces, type EventWords, eventMarks } from "./event-marks";

/** The words of a share chart; every one of them is made from the same answer as the picture. */
export type ShareChartWords = EventWords & {
  label: string;
  digital: string;
  selfService: string;
  path: string;
  months: string;
  country: string;
  countryShort: string;
  share: (share: number) => string;
  tip: (point: Point, month: Point | undefined) => { title: string; note: string };
  target: (target: TargetRow) => { label: string; short: string; verdict?: { text: string; good: boolean } };
  bounds: (point: Point) => string[];
  openMonth: (month: Month) => string[];
};

export type ShareChartQuestion = {
  measure: Measure;
  series: Series;
  /** The country beside a municipality. */
  compare: Series | null;
  targets: readonly TargetRow[];
  waves: readonly Wave[];
  events: readonly CalendarEvent[];
  lastClosed: Month;
  /** The months after the data that the axis goes on for, so that a target ahead is in the picture. */
  toTarget: boolean;
};

const shareOf = (point: Point, measure: Measure) =>
  measure === "digital" ? point.digitalShare : point.selfServiceShare;
const hollow = (point: Point) => point.state !== "final" || !point.enough;

/** Shares over time: the twelve-month lines, the months as dots, the path with its targets, and what is not known. */
export function shareChart(question: ShareChartQuestion, words: ShareChartWords): LineChartValue {
  const { series, compare, waves, events, toTarget, lastClosed } = question;
  const targets = question.targets.filter((target) => target.kind === "target" || target.comparable);
  const first = series.month[0]?.month ?? lastClosed;
  const lastYear = Math.max(...targets.map((target) => target.year + 1), 0);
  const to = toTarget ? Math.max(lastYear, monthEnd(lastClosed)) : monthEnd(lastClosed);
  const marks = targets.filter((target) => target.year + 1 <= to + 1e-9).map((target) => targetMark(target, words));
  const lines = seriesOf(question, words, to);
  const highest = Math.max(
    ...lines.flatMap((line) => line.points.map((point) => point.y ?? 0)),
    ...marks.map((mark) => mark.y),
  );
  const open = series.month.find((point) => point.month === lastClosed && point.state !== "final");
  return {
    label: words.label,
    unit: "share",
    from: Number(first.slice(0, 4)),
    to,
    top: Math.min(1, Math.max(0.5, Math.ceil(highest * 10 + (toTarget ? 0.5 : 0.2)) / 10)),
    step: 0.1,
    series: lines,
    tips: tips(series, words),
    targets: marks,
    bounds: compare ? boundsMarks(series.month, words) : [],
    events: eventMarks(events, waves, words, { from: Number(first.slice(0, 4)), to }),
    ...(open && {
      openMonth: { from: monthIndex(open.month) / 12, to: monthEnd(open.month), label: words.openMonth(open.month) },
    }),
  };
}

function seriesOf(
  { measure, series, compare, targets, events }: ShareChartQuestion,
  words: ShareChartWords,
  to: number,
): ChartSeries[] {
  const line = (points: readonly Point[], of: Measure, whose: "own" | "country" = "own") =>
    interrupted(
      points.map((point) => ({ x: monthEnd(point.month), y: shareOf(point, of), preliminary: hollow(point) })),
      breakPlaces(events, whose),
    );
  const latest = (points: readonly Point[], of: Measure) => {
    const last =
      points.findLast((point) => shareOf(point, of) !== null && !hollow(point)) ??
      points.findLast((point) => shareOf(point, of) !== null);
    return last ? words.share(shareOf(last, of) ?? 0) : "";
  };
  const comparable = targets.filter((target) => target.comparable);
  const all: (ChartSeries | null)[] = [
    comparable.length > 0 ? { role: "path", name: words.path, points: pathUntil(comparable, to) } : null,
    {
      role: "months",
      name: words.months,
      points: series.month.map((point) => ({
        x: monthMiddle(point.month),
        y: shareOf(point, measure),
        preliminary: hollow(point),
      })),
    },
    compare && {
      role: "compare",
      name: words.country,
      points: line(compare.rolling12, measure, "country"),
      end: {
        value: "",
        text: `${words.country} ${latest(compare.rolling12, measure)}`,
        short: `${words.countryShort} ${latest(compare.rolling12, measure)}`,
      },
    },
    {
      role: "selfService",
      name: words.selfService,
      points: line(series.rolling12, "self_service"),
      end: { value: latest(series.rolling12, "self_service"), text: words.selfService },
    },
    {
      role: "digital",
      name: words.digital,
      points: line(series.rolling12, "digital"),
      end: { value: latest(series.rolling12, "digital"), text: words.digital },
    },
  ];
  return all.filter((one) => one !== null);
}

/** The path from target to target; where the picture ends before the next target, it ends on the line to it. */
function pathUntil(targets: readonly TargetRow[], to: number): ChartPoint[] {
  const corners = targets.map((target) => ({ x: target.year + 1, y: target.share })).toSorted((a, b) => a.x - b.x);
  const within = corners.filter((corner) => corner.x <= to);
  const end = valueAt(corners, to);
  return end === null || within.some((corner) => corner.x === to) ? within : [...within, { x: to, y: end }];
}

function tips(series: Series, words: ShareChartWords): ChartTip[] {
  const months = new Map(series.month.map((point) => [point.month, point]));
  return series.rolling12.map((point) => ({ x: monthEnd(point.month), ...words.tip(point, months.get(point.month)) }));
}

function targetMark(target: TargetRow, words: ShareChartWords): TargetMark {
  const ahead = target.result?.verdict.word === "none" && target.kind === "target" && target.comparable;
  return {
    x: target.year + 1,
    y: target.share,
    kind: target.kind,
    place: ahead ? "above-left" : "below-right",
    ...words.target(target),
  };
}

function boundsMarks(points: readonly Point[], words: ShareChartWords): BoundsMark[] {
  return points.flatMap((point) =>
    point.low === null || point.high === null
      ? []
      : [{ x: monthMiddle(point.month), low: point.low, high: point.high, label: words.bounds(point) }],
  );
}
