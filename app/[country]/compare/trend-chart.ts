import { dayPlace, monthEnd } from "@/app/_ui/charts/decimal-year";
import {
  type ChartSeries,
  interrupted,
  type LineChartValue,
  lastPoint,
  type PlaceRole,
} from "@/app/_ui/charts/line-chart-value";
import type { Month } from "@/lib/domain/month";
import type { CompareReport } from "@/lib/reports/compare/compare";
import type { Point } from "@/lib/reports/figures";

export type TrendWords = {
  label: string;
  path: string;
  country: string;
  countryShort: string;
  share: (share: number) => string;
  tip: (month: Month) => string;
};

/** The twelve-month shares of each, the reader's own in front, with the path and the country behind them. */
export function trendChart(
  { places, countryPoints }: Pick<CompareReport, "places" | "countryPoints">,
  words: TrendWords,
): LineChartValue {
  const months = [...new Set(places.flatMap(({ points }) => withShare(points)))].sort();
  const [first, last] = [months[0] ?? "2010-01", months.at(-1) ?? "2010-12"];
  const within = (points: readonly Point[]) => points.filter(({ month }) => month >= first && month <= last);
  const line = (points: readonly Point[]) =>
    within(points).map((point) => ({ x: monthEnd(point.month), y: point.share, preliminary: point.state !== "final" }));
  const path = within(countryPoints).map(({ month, path: share }) => ({ x: monthEnd(month), y: share }));
  // A line is named by its latest final share: the sentences say no other.
  const latest = (points: ChartSeries["points"]) => {
    const final = lastPoint(points.filter(({ preliminary }) => !preliminary)) ?? lastPoint(points);
    return words.share(final?.y ?? 0);
  };
  const country = line(countryPoints);
  const series: ChartSeries[] = [
    ...(path.some(({ y }) => y !== null) ? [{ role: "path" as const, name: words.path, points: path }] : []),
    {
      ...{ role: "compare", name: words.country, points: country },
      end: { text: `${words.country} ${latest(country)}`, short: `${words.countryShort} ${latest(country)}` },
    },
    ...places.map(({ name, points, breaks }, index): ChartSeries => {
      const shown = line(points);
      const named = { text: `${name} ${latest(shown)}`, short: name };
      return {
        role: `place${index + 1}` as PlaceRole,
        name,
        points: interrupted(
          shown,
          breaks.map(({ fromDay }) => dayPlace(fromDay)),
        ),
        ...(lastPoint(shown) && { end: named }),
      };
    }),
  ];
  const highest = Math.max(0, ...series.flatMap((one) => one.points.map(({ y }) => y ?? 0)));
  return {
    ...{ label: words.label, unit: "share", step: 0.1, series },
    from: Number(first.slice(0, 4)),
    to: monthEnd(last),
    top: Math.min(1, Math.max(0.5, Math.ceil(highest * 10 + 0.2) / 10)),
    tips: months.map((month) => ({ x: monthEnd(month), title: words.tip(month) })),
  };
}

function withShare(points: readonly Point[]): Month[] {
  return points.flatMap(({ month, share }) => (share === null ? [] : [month]));
}
