import type { Chart, Plugin } from "chart.js";
import { isNarrow, setFont } from "./canvas-text";
import type { Palette } from "./palette";

/** Where a year begins and ends, in pixels. */
export type YearSpan = { year: number; from: number; to: number };

/** The base line, a tick where each year begins, its name in its middle. */
export function yearAxis(palette: Palette, spans: (chart: Chart) => readonly YearSpan[]): Plugin {
  return {
    id: "yearAxis",
    afterDraw(chart) {
      const { ctx, chartArea: area } = chart;
      const years = spans(chart);
      ctx.save();
      rule(ctx, palette("--kb-ink-3"), area.left, area.bottom + 0.5, area.right, area.bottom + 0.5);
      for (const { year, from, to } of years) {
        const x = Math.round(from) + 0.5;
        rule(ctx, palette("--kb-line-2"), x, area.bottom, x, area.bottom + 8);
        const name = isNarrow() && years.length > 5 ? `’${String(year).slice(2)}` : String(year);
        setFont(ctx, 12);
        if (to - from < ctx.measureText(name).width + 4) continue;
        ctx.fillStyle = palette("--kb-ink-2");
        ctx.textAlign = "center";
        ctx.textBaseline = "middle";
        ctx.fillText(name, (from + to) / 2, area.bottom + 15);
      }
      ctx.restore();
    },
  };
}

/** The years of a linear axis in decimal years. */
export function linearYears(chart: Chart): YearSpan[] {
  const x = chart.scales.x;
  if (!x) return [];
  const first = Math.floor(x.min);
  return Array.from({ length: Math.ceil(x.max) - first }, (_, index) => ({
    year: first + index,
    from: x.getPixelForValue(Math.max(first + index, x.min)),
    to: x.getPixelForValue(Math.min(first + index + 1, x.max)),
  }));
}

function rule(ctx: CanvasRenderingContext2D, colour: string, x1: number, y1: number, x2: number, y2: number): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
}
