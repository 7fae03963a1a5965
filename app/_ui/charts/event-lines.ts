import type { Chart, Plugin } from "chart.js";
import { haloText, isNarrow, setFont } from "./canvas-text";
import { labelSides } from "./label-sides";
import type { EventMark } from "./line-chart-value";
import type { Palette } from "./palette";

/** Initiatives, waves and what comes from outside: a dotted line each, named at its foot where there is room. */
export function eventLines(
  palette: Palette,
  events: readonly EventMark[],
  { placeOf = linearPlace, overBars = false }: EventLook = {},
): Plugin {
  const ordered = events.toSorted((left, right) => left.x - right.x);
  return {
    id: "eventLines",
    beforeDatasetsDraw(chart) {
      if (!overBars) drawLines(chart);
    },
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      if (overBars) drawLines(chart);
      ctx.save();
      for (const mark of ordered.filter(({ isBreak }) => isBreak)) drawBreak(chart, palette, placeOf(chart, mark.x));
      if (!isNarrow()) {
        setFont(ctx, 11);
        const anchors = ordered.map(({ x, label }) => ({
          at: placeOf(chart, x),
          width: Math.max(0, ...label.map((text) => ctx.measureText(text).width)),
        }));
        for (const [index, side] of labelSides(anchors, chartArea.right).entries())
          if (side)
            drawLabel(chart, palette, ordered[index]?.label ?? [], {
              ...{ at: anchors[index]?.at ?? 0, side },
              top: overBars ? chartArea.top - LABEL_ROOM + 8 : chartArea.bottom - 20,
            });
      }
      ctx.restore();
    },
  };

  function drawLines(chart: Chart): void {
    chart.ctx.save();
    for (const mark of ordered.filter(({ isBreak }) => !isBreak))
      drawLine(chart, palette, { at: placeOf(chart, mark.x), overBars });
    chart.ctx.restore();
  }
}

/** Bars leave no room in the picture: there the lines stand over them, and are named above. */
type EventLook = { placeOf?: (chart: Chart, x: number) => number; overBars?: boolean };

/** What the names above bars take. */
export const LABEL_ROOM = 32;

function linearPlace({ scales }: Chart, x: number): number {
  return scales.x?.getPixelForValue(x) ?? 0;
}

function drawLine(
  { ctx, chartArea }: Chart,
  palette: Palette,
  { at, overBars }: { at: number; overBars: boolean },
): void {
  const x = Math.round(at) + 0.5;
  ctx.lineWidth = 1;
  ctx.setLineDash([1, 3]);
  ctx.strokeStyle = palette(overBars ? "--kb-ink" : "--kb-ink-3");
  stroke(ctx, x, chartArea.top - (overBars ? LABEL_ROOM - 4 : 0), x, chartArea.bottom);
  if (!overBars) return;
  ctx.lineDashOffset = 2; // light between the dark, so that it is seen on every colour
  ctx.strokeStyle = palette("--kb-page");
  stroke(ctx, x, chartArea.top, x, chartArea.bottom);
}

/** A series break parts the picture: a white seam between two lines, and the axis cut by two slanted strokes. */
function drawBreak({ ctx, chartArea }: Chart, palette: Palette, at: number): void {
  const x = Math.round(at) + 0.5;
  ctx.setLineDash([]);
  ctx.strokeStyle = palette("--kb-page");
  ctx.lineWidth = 5;
  stroke(ctx, x, chartArea.top, x, chartArea.bottom);
  ctx.strokeStyle = palette("--kb-ink-2");
  ctx.lineWidth = 1;
  for (const side of [-2, 2]) {
    stroke(ctx, x + side, chartArea.top, x + side, chartArea.bottom - 6);
    stroke(ctx, x + side - 3, chartArea.bottom + 4, x + side + 3, chartArea.bottom - 6);
  }
}

function stroke(ctx: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
}

type LabelPlace = { at: number; side: "left" | "right"; top: number };

function drawLabel({ ctx }: Chart, palette: Palette, label: readonly string[], { at, side, top }: LabelPlace): void {
  for (const [line, text] of label.entries())
    haloText(ctx, palette, text, at + (side === "left" ? -5 : 5), top + line * 12, {
      size: 11,
      colour: palette("--kb-ink-2"),
      align: side === "left" ? "right" : "left",
    });
}
