import {
  Chart,
  type ChartDataset,
  LinearScale,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
} from "chart.js";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { valueAxis } from "./axes";
import { baseOptions } from "./base-options";
import { FONT, isNarrow } from "./canvas-text";
import { type FunnelChartValue, volumeTicks } from "./funnel-chart-value";
import { funnelNames } from "./funnel-names";
import { type Palette, readPalette } from "./palette";
import { pointLinks } from "./point-links";

Chart.register(ScatterController, LineElement, PointElement, LinearScale, LogarithmicScale);

type Drawn = FunnelChartValue & { open: (href: string) => void };
type Dataset = ChartDataset<"scatter", { x: number; y: number }[]>;

/** Points over the mean and four limits; the pointer's point says who it is, a click opens it. */
export function drawFunnelChart(canvas: HTMLCanvasElement, box: HTMLElement, value: Drawn, locale: Locale): Chart {
  const palette = readPalette();
  const base = baseOptions();
  const ticks = volumeTicks(value.from, value.to, isNarrow() ? "narrow" : "wide");
  return new Chart<"scatter">(canvas, {
    type: "scatter",
    data: { datasets: [points(value, palette), ...limits(value, palette)] },
    options: {
      ...base,
      events: [...base.events, "click"],
      layout: { padding: { top: 16, right: isNarrow() ? 12 : 24 } },
      scales: {
        x: {
          type: "logarithmic",
          min: value.from,
          max: value.to,
          border: { display: false },
          grid: { display: false },
          afterBuildTicks: (scale) => {
            scale.ticks = ticks.map((tick) => ({ value: tick }));
          },
          ticks: {
            color: palette("--kb-ink-2"),
            font: { family: FONT, size: 12 },
            autoSkip: true,
            autoSkipPadding: 14,
            maxRotation: 0,
            callback: (tick) => formatNumber(locale, Number(tick)),
          },
        },
        y: { ...valueAxis(palette, locale, { unit: "share", top: value.top, step: 0.1 }), min: value.bottom },
      },
    },
    plugins: [funnelNames(palette, value), pointLinks(box, palette, value, locale)],
  }) as unknown as Chart;
}

const TONES = { within: "--kb-month-dot", unusual: "--kb-digital", outside: "--kb-behind" } as const;

function points({ marks }: FunnelChartValue, palette: Palette): Dataset {
  const ink = palette("--kb-ink");
  return {
    data: marks.map(({ x, y }) => ({ x, y })),
    pointRadius: marks.map(({ own, tone }) => (own || tone === "outside" ? 5.5 : 4)),
    pointHoverRadius: marks.map(({ own }) => (own ? 7 : 5.5)),
    pointStyle: marks.map(({ tone }) => (tone === "outside" ? "rectRot" : "circle")),
    pointBackgroundColor: marks.map(({ tone }) => palette(TONES[tone])),
    pointBorderColor: marks.map(({ own }) => (own ? ink : palette("--kb-page"))),
    pointBorderWidth: marks.map(({ own }) => (own ? 2.5 : 0.8)),
    clip: 8,
  };
}

function limits({ edges, mean, from, to }: FunnelChartValue, palette: Palette): Dataset[] {
  const line = (colour: string, width: number, dash: number[], data: { x: number; y: number }[]): Dataset => ({
    ...{ data, showLine: true, pointRadius: 0, pointHitRadius: 0, pointHoverRadius: 0 },
    ...{ borderColor: palette(colour), borderWidth: width, borderDash: dash, clip: 4 },
  });
  const edge = (which: "inner" | "outer", side: 0 | 1) => edges.map((one) => ({ x: one.x, y: one[which][side] }));
  return [
    line(
      "--kb-compare",
      1.5,
      [],
      [from, to].map((x) => ({ x, y: mean })),
    ),
    ...([0, 1] as const).map((side) => line("--kb-ink-2", 1.2, [2, 3], edge("inner", side))),
    ...([0, 1] as const).map((side) => line("--kb-ink-2", 1.4, [], edge("outer", side))),
  ];
}
