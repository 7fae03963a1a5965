import type { Plugin } from "chart.js";
import { haloText, isNarrow, setFont } from "./canvas-text";
import type { EventMark } from "./line-chart-value";
import type { Palette } from "./palette";

/** Initiatives and waves: a dotted line each, named at its foot; to its left where the next one is too near. */
export function eventLines(palette: Palette, events: readonly EventMark[]): Plugin {
  return {
    id: "eventLines",
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      ctx.save();
      ctx.strokeStyle = palette("--kb-ink-3");
      ctx.lineWidth = 1;
      ctx.setLineDash([1, 3]);
      for (const { x } of events) {
        const place = Math.round(scales.x?.getPixelForValue(x) ?? 0) + 0.5;
        ctx.beginPath();
        ctx.moveTo(place, chartArea.top);
        ctx.lineTo(place, chartArea.bottom);
        ctx.stroke();
      }
      ctx.restore();
    },
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      if (isNarrow()) return;
      ctx.save();
      const places = events.map(({ x }) => scales.x?.getPixelForValue(x) ?? 0).sort((a, b) => a - b);
      for (const { x, label } of events) {
        const place = scales.x?.getPixelForValue(x) ?? 0;
        const next = places.find((other) => other > place) ?? chartArea.right;
        setFont(ctx, 11);
        const width = Math.max(...label.map((text) => ctx.measureText(text).width));
        const left = next - place < width + 6;
        for (const [line, text] of label.entries()) {
          haloText(ctx, palette, text, place + (left ? -4 : 4), chartArea.bottom - 20 + line * 12, {
            size: 11,
            colour: palette("--kb-ink-2"),
            align: left ? "right" : "left",
          });
        }
      }
      ctx.restore();
    },
  };
}
