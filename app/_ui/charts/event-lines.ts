import type { Plugin } from "chart.js";
import { haloText, isNarrow, setFont } from "./canvas-text";
import { labelSides } from "./label-sides";
import type { EventMark } from "./line-chart-value";
import type { Palette } from "./palette";

/** Initiatives and waves: a dotted line each, named at its foot where there is room. */
export function eventLines(palette: Palette, events: readonly EventMark[]): Plugin {
  const ordered = events.toSorted((left, right) => left.x - right.x);
  return {
    id: "eventLines",
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      ctx.save();
      ctx.strokeStyle = palette("--kb-ink-3");
      ctx.lineWidth = 1;
      ctx.setLineDash([1, 3]);
      for (const { x } of ordered) {
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
      setFont(ctx, 11);
      const anchors = ordered.map(({ x, label }) => ({
        at: scales.x?.getPixelForValue(x) ?? 0,
        width: Math.max(0, ...label.map((text) => ctx.measureText(text).width)),
      }));
      for (const [index, side] of labelSides(anchors, chartArea.right).entries()) {
        const at = anchors[index]?.at ?? 0;
        for (const [line, text] of (side ? (ordered[index]?.label ?? []) : []).entries()) {
          haloText(ctx, palette, text, at + (side === "left" ? -4 : 4), chartArea.bottom - 20 + line * 12, {
            size: 11,
            colour: palette("--kb-ink-2"),
            align: side === "left" ? "right" : "left",
          });
        }
      }
      ctx.restore();
    },
  };
}
