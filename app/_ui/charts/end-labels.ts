import type { Chart, Plugin } from "chart.js";
import { haloText, isNarrow, setFont } from "./canvas-text";
import { type ChartSeries, type EndLabel, lastPoint, valueAt } from "./line-chart-value";
import type { Palette } from "./palette";
import { textColour } from "./series-look";
import { spread } from "./spread";

const GAP = 9;

/** About what the numbers to the left of a picture take. */
const AXIS = 40;

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
  return series.flatMap((one) => {
    const last = lastPoint(one.points);
    if (!one.end || !last) return [];
    const at = { x: x.getPixelForValue(last.x), y: y.getPixelForValue(last.y) };
    // A line that goes on beside this one's end would run through its name.
    const ahead = x.getValueForPixel(at.x + 40) ?? last.x;
    const crossed = series.some((other) => {
      const value = other === one || ahead > x.max ? null : valueAt(other.points, ahead);
      return value !== null && Math.abs(y.getPixelForValue(value) - at.y) < 40;
    });
    const [dx, dy] = crossed ? (isNarrow() ? [4, 34] : [12, 30]) : [GAP, 0];
    const text = isNarrow() ? (one.end.short ?? one.end.text) : one.end.text;
    const colour = textColour(one.role, palette);
    return [{ value: one.end.value, text, x: at.x + dx, y: at.y + dy, colour, below: crossed }];
  });
}

function write(ctx: CanvasRenderingContext2D, palette: Palette, { value, text, x, y, colour }: Label): void {
  if (value) haloText(ctx, palette, value, x, y - 7, { size: 14, weight: 650, colour });
  haloText(ctx, palette, text, x, value ? y + 8 : y, { weight: 500, colour });
}

/** How much room the names need to the right of a picture this wide, beyond what is free between a line's end and its edge. */
export function roomForLabels(series: readonly ChartSeries[], from: number, to: number, width: number): number {
  const ctx = document.createElement("canvas").getContext("2d");
  if (!ctx) return 120;
  const widths = series.flatMap(({ points, end }) => {
    const last = lastPoint(points);
    if (!end || !last) return [];
    // What is free between the line's end and the edge shrinks with the room that is made beside it.
    const ahead = (to - last.x) / (to - from);
    return [(labelWidth(ctx, end) + GAP + 4 - ahead * (width - AXIS)) / (1 - ahead)];
  });
  return Math.max(10, ...widths);
}

function labelWidth(ctx: CanvasRenderingContext2D, end: EndLabel): number {
  setFont(ctx, 12, 500);
  const name = ctx.measureText(isNarrow() ? (end.short ?? end.text) : end.text).width;
  setFont(ctx, 14, 650);
  return Math.max(name, end.value ? ctx.measureText(end.value).width : 0);
}
