import type { Chart, Plugin } from "chart.js";
import { haloText, isNarrow, setFont } from "./canvas-text";
import { type ChartSeries, lastPoint } from "./line-chart-value";
import type { Palette } from "./palette";
import { textColour } from "./series-look";
import { spread } from "./spread";

const GAP = 9;

type Label = { value?: string; text: string; x: number; y: number; colour: string; below: boolean };

/** Names each line at its end, in its colour, without one covering another. */
export function endLabels(palette: Palette, series: readonly ChartSeries[]): Plugin {
  return {
    id: "endLabels",
    afterDatasetsDraw(chart) {
      const labels = labelsOf(chart, series, palette);
      const beside = labels.filter(({ below }) => !below);
      const { top, bottom } = chart.chartArea;
      const placed = spread(
        beside.map((label) => ({ at: label.y, height: label.value ? 32 : 18 })),
        top - 12,
        bottom,
      );
      chart.ctx.save();
      for (const [index, label] of beside.entries())
        write(chart.ctx, palette, { ...label, y: placed[index] ?? label.y });
      for (const label of labels.filter(({ below }) => below)) write(chart.ctx, palette, label);
      chart.ctx.restore();
    },
  };
}

function labelsOf(chart: Chart, series: readonly ChartSeries[], palette: Palette): Label[] {
  const { x, y } = chart.scales;
  if (!x || !y) return [];
  return series.flatMap(({ role, points, end }) => {
    const last = lastPoint(points);
    if (!end || !last) return [];
    const below = end.place === "below";
    const [dx, dy] = below ? (isNarrow() ? [4, 34] : [12, 30]) : [GAP, 0];
    const text = isNarrow() ? (end.short ?? end.text) : end.text;
    const place = { x: x.getPixelForValue(last.x) + dx, y: y.getPixelForValue(last.y) + dy };
    return [{ value: end.value, text, ...place, colour: textColour(role, palette), below }];
  });
}

function write(ctx: CanvasRenderingContext2D, palette: Palette, { value, text, x, y, colour }: Label): void {
  if (value) haloText(ctx, palette, value, x, y - 7, { size: 14, weight: 650, colour });
  haloText(ctx, palette, text, x, value ? y + 8 : y, { weight: 500, colour });
}

/** How much room the names need to the right of the picture. */
export function roomForLabels(series: readonly ChartSeries[], from: number, to: number): number {
  const ctx = document.createElement("canvas").getContext("2d");
  if (!ctx) return 120;
  const widths = series.flatMap(({ points, end }) => {
    const last = lastPoint(points);
    if (!end || !last || end.place === "below") return [];
    setFont(ctx, 12, 500);
    const name = ctx.measureText(isNarrow() ? (end.short ?? end.text) : end.text).width;
    setFont(ctx, 14, 650);
    const value = end.value ? ctx.measureText(end.value).width : 0;
    const inside = ((to - last.x) / (to - from)) * (isNarrow() ? 280 : 900);
    return [Math.max(name, value) + GAP + 6 - inside];
  });
  return Math.max(10, ...widths);
}
