import type { Chart, Plugin } from "chart.js";
import { haloText, isNarrow, setFont } from "./canvas-text";
import type { FunnelChartValue, FunnelMark } from "./funnel-chart-value";
import type { Palette } from "./palette";
import { spread } from "./spread";

/** More names than these would cover the points. */
const [MOST, MOST_NARROW] = [8, 3];

/** Names the reader's own point and the outermost, the limits at their right end, and the mean at its left. */
export function funnelNames(palette: Palette, value: FunnelChartValue): Plugin<"scatter"> {
  return {
    id: "funnelNames",
    afterDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart as unknown as Chart;
      if (!scales.x || !scales.y) return;
      const [x, y] = [scales.x, scales.y];
      ctx.save();
      const edge = value.edges.at(-1);
      const beside = (share: number, text: string) => {
        haloText(ctx, palette, text, chartArea.right - 2, y.getPixelForValue(share) - 9, {
          ...{ size: 11, align: "right", colour: palette("--kb-ink-2") },
        });
      };
      if (edge) {
        beside(edge.inner[1], value.words.inner);
        beside(edge.outer[1], value.words.outer);
      }
      haloText(ctx, palette, value.meanLabel, chartArea.left + 4, y.getPixelForValue(value.mean) - 9, {
        ...{ size: 11, colour: palette("--kb-ink-2") },
      });
      haloText(ctx, palette, value.unit, chartArea.right, chartArea.bottom - 10, {
        ...{ size: 12, align: "right", colour: palette("--kb-ink-2") },
      });
      const named = marksToName(value.marks);
      const at = named.map((mark) => ({ at: y.getPixelForValue(mark.y), height: 16 }));
      const placed = spread(at, chartArea.top, chartArea.bottom);
      for (const [index, mark] of named.entries()) {
        setFont(ctx, 12, mark.own ? 650 : 500);
        const px = x.getPixelForValue(mark.x);
        const isRight = px + 10 + ctx.measureText(mark.name).width < chartArea.right;
        haloText(ctx, palette, mark.name, px + (isRight ? 10 : -10), placed[index] ?? 0, {
          ...{ size: 12, weight: mark.own ? 650 : 500, align: isRight ? "left" : "right" },
          colour: palette(mark.tone === "outside" ? "--kb-behind" : "--kb-ink"),
        });
      }
      ctx.restore();
    },
  };
}

function marksToName(marks: readonly FunnelMark[]): FunnelMark[] {
  // The marks come outermost first; a narrow picture has no room for those between the limits.
  const isNamed = ({ tone }: FunnelMark) => tone === "outside" || (tone === "unusual" && !isNarrow());
  const outside = marks.filter((mark) => !mark.own && isNamed(mark));
  const most = isNarrow() ? MOST_NARROW : MOST;
  return [...marks.filter(({ own }) => own), ...outside.slice(0, most)];
}
