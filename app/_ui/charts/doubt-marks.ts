import type { Chart, Plugin } from "chart.js";
import { haloText, isNarrow } from "./canvas-text";
import type { BoundsMark, LineChartValue, OpenMonth } from "./line-chart-value";
import type { Palette } from "./palette";

type Marks = Pick<LineChartValue, "bounds" | "openMonth">;

/** What is not known is drawn too: the month not yet closed as a pale column, an incomplete month as a bar. */
export function doubtMarks(palette: Palette, { bounds = [], openMonth }: Marks): Plugin {
  return {
    id: "doubtMarks",
    beforeDatasetsDraw(chart) {
      chart.ctx.save();
      if (openMonth) drawColumn(chart, palette, openMonth);
      for (const mark of bounds) drawBar(chart, palette, mark);
      chart.ctx.restore();
    },
    afterDatasetsDraw(chart) {
      if (isNarrow()) return;
      chart.ctx.save();
      if (openMonth) nameColumn(chart, palette, openMonth);
      const first = bounds[0];
      if (first) nameBar(chart, palette, first);
      chart.ctx.restore();
    },
  };
}

function drawColumn({ ctx, chartArea, scales }: Chart, palette: Palette, { from, to }: OpenMonth): void {
  const [left, right] = [scales.x?.getPixelForValue(from) ?? 0, scales.x?.getPixelForValue(to) ?? 0];
  ctx.globalAlpha = 0.08;
  ctx.fillStyle = palette("--kb-warn");
  ctx.fillRect(left, chartArea.top, right - left, chartArea.bottom - chartArea.top);
  ctx.globalAlpha = 1;
}

function nameColumn({ ctx, chartArea, scales }: Chart, palette: Palette, { from, label }: OpenMonth): void {
  const x = (scales.x?.getPixelForValue(from) ?? 0) - 4;
  for (const [line, text] of label.entries()) {
    haloText(ctx, palette, text, x, chartArea.top + 8 + line * 13, {
      size: 11,
      colour: palette("--kb-warn"),
      align: "right",
    });
  }
}

function drawBar({ ctx, scales }: Chart, palette: Palette, { x, low, high }: BoundsMark): void {
  const place = scales.x?.getPixelForValue(x) ?? 0;
  ctx.strokeStyle = palette("--kb-ch-phone");
  ctx.lineWidth = 5;
  ctx.beginPath();
  ctx.moveTo(place, scales.y?.getPixelForValue(low) ?? 0);
  ctx.lineTo(place, scales.y?.getPixelForValue(high) ?? 0);
  ctx.stroke();
}

/** Only the first of several bars is explained in the picture; the table explains them all. */
function nameBar(chart: Chart, palette: Palette, { x, high, label }: BoundsMark): void {
  const { ctx, chartArea, scales } = chart;
  const place = scales.x?.getPixelForValue(x) ?? 0;
  const top = (scales.y?.getPixelForValue(high) ?? 0) - 8 - (label.length - 1) * 13;
  const early = place - chartArea.left < 90;
  for (const [line, text] of label.entries()) {
    haloText(ctx, palette, text, early ? place - 3 : place, top + line * 13, {
      size: 11,
      weight: 500,
      colour: palette("--kb-warn"),
      align: early ? "left" : "center",
    });
  }
}
