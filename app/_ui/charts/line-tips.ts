import type { Chart } from "chart.js";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { type LineChartValue, valueAt } from "./line-chart-value";
import type { Palette } from "./palette";
import { seriesColour, seriesLook } from "./series-look";
import type { TipPlace, TipRow } from "./tip";

/** What the box says at each place of a line chart: the lines' values from the top down, then the counts behind. */
export function lineTips(value: LineChartValue, locale: Locale, palette: Palette) {
  return (chart: Chart): TipPlace[] =>
    value.tips.map(({ x, title, note }) => ({
      at: chart.scales.x?.getPixelForValue(x) ?? 0,
      tip: () => ({ title, note, rows: rowsAt(value, x, locale, palette) }),
    }));
}

function rowsAt({ series, unit }: LineChartValue, x: number, locale: Locale, palette: Palette): TipRow[] {
  const values = series
    .filter(({ role }) => !seriesLook(role).quiet)
    .flatMap(({ role, name, points }) => {
      const value = valueAt(points, x);
      return value === null ? [] : [{ role, name, value }];
    });
  return values
    .sort((left, right) => right.value - left.value)
    .map(({ role, name, value }) => ({
      name,
      value: unit === "share" ? formatShare(locale, value) : formatNumber(locale, value),
      colour: seriesColour(role, palette),
    }));
}
