import type { Plugin } from "chart.js";
import { haloText, isNarrow, verdictPill } from "./canvas-text";
import type { TargetMark } from "./line-chart-value";
import type { Palette } from "./palette";

/** The baseline as a ring, a target as a diamond with its name, and the verdict where its year is closed. */
export function targetMarks(palette: Palette, marks: readonly TargetMark[]): Plugin {
  return {
    id: "targetMarks",
    afterDatasetsDraw(chart) {
      const { ctx, scales } = chart;
      ctx.save();
      for (const mark of marks) {
        const [x, y] = [scales.x?.getPixelForValue(mark.x) ?? 0, scales.y?.getPixelForValue(mark.y) ?? 0];
        drawMark(ctx, palette, mark, x, y);
        const right = mark.place === "below-right";
        const [dx, dy] = right ? [9, 16] : [-9, -14];
        haloText(ctx, palette, isNarrow() ? mark.short : mark.label, x + dx, y + dy, {
          size: isNarrow() ? 11 : 12.5,
          weight: 600,
          align: right ? "left" : "right",
        });
        if (mark.verdict && !isNarrow()) verdictPill(ctx, palette, mark.verdict, x + 8, y + 37);
      }
      ctx.restore();
    },
  };
}

function drawMark(ctx: CanvasRenderingContext2D, palette: Palette, mark: TargetMark, x: number, y: number): void {
  ctx.fillStyle = palette(mark.kind === "baseline" ? "--kb-page" : "--kb-target");
  ctx.strokeStyle = palette("--kb-target");
  ctx.lineWidth = 1.6;
  ctx.beginPath();
  if (mark.kind === "baseline") {
    ctx.arc(x, y, 4, 0, 2 * Math.PI);
  } else {
    ctx.moveTo(x, y - 6);
    ctx.lineTo(x + 6, y);
    ctx.lineTo(x, y + 6);
    ctx.lineTo(x - 6, y);
    ctx.closePath();
  }
  ctx.fill();
  ctx.stroke();
}
