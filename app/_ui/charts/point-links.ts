import type { Chart, ChartEvent, Plugin } from "chart.js";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { FunnelChartValue, FunnelMark } from "./funnel-chart-value";
import type { Palette } from "./palette";
import { showTip } from "./tip";

/** How far from a point the pointer may be, in pixels. */
const REACH = 14;

type Linked = FunnelChartValue & { open: (href: string) => void };

/** Says who the point at the pointer is, and opens it. A finger's first touch says it, the second opens. */
export function pointLinks(box: HTMLElement, palette: Palette, value: Linked, locale: Locale): Plugin<"scatter"> {
  let shown: FunnelMark | null = null;
  let touchedNew = false;
  return {
    id: "pointLinks",
    afterEvent(scatter, { event }) {
      const chart = scatter as unknown as Chart;
      if (event.type === "click") {
        if (shown && !touchedNew) value.open(shown.href);
        return;
      }
      const next = event.type === "mouseout" ? null : nearest(chart, value.marks, event);
      if (event.type === "mousedown")
        touchedNew = next !== shown; // of a finger: no other press is listened to
      else if (next !== shown) touchedNew = false;
      if (next === shown) return;
      shown = next;
      chart.canvas.dataset.linked = String(next !== null);
      showTip(box, chart, next && tipOf(chart, next, value, locale, palette));
    },
  };
}

function tipOf(chart: Chart, mark: FunnelMark, { words }: Linked, locale: Locale, palette: Palette) {
  return {
    at: chart.scales.x?.getPixelForValue(mark.x) ?? 0,
    title: mark.name,
    rows: [
      { name: words.share, value: formatShare(locale, mark.y), colour: palette("--kb-digital") },
      { name: words.total, value: formatNumber(locale, mark.x), colour: palette("--kb-line-2") },
    ],
    note: words.tone[mark.tone],
  };
}

function nearest(chart: Chart, marks: readonly FunnelMark[], { x, y }: ChartEvent): FunnelMark | null {
  const [across, up] = [chart.scales.x, chart.scales.y];
  if (!across || !up || x === null || y === null) return null;
  let [best, least]: [FunnelMark | null, number] = [null, REACH];
  for (const mark of marks) {
    const away = Math.hypot(across.getPixelForValue(mark.x) - x, up.getPixelForValue(mark.y) - y);
    if (away < least) [best, least] = [mark, away];
  }
  return best;
}
