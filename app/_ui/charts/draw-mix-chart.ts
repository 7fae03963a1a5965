import { BarController, BarElement, CategoryScale, Chart, LinearScale } from "chart.js";
import { formatShare } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { valueAxis } from "./axes";
import { baseOptions } from "./base-options";
import { isNarrow } from "./canvas-text";
import { channelToken } from "./channel-colours";
import { eventLines, LABEL_ROOM } from "./event-lines";
import type { MixChartValue } from "./mix-chart-value";
import { type Palette, readPalette } from "./palette";
import { pointerTip, type TipPlace } from "./tip";
import { type YearSpan, yearAxis } from "./year-axis";

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Stacked bars, one a period: 1 px of white between channels, 3 px between digital and not. */
export function drawMixChart(canvas: HTMLCanvasElement, box: HTMLElement, value: MixChartValue, locale: Locale): Chart {
  const palette = readPalette();
  return new Chart<"bar", (number | null)[], string>(canvas, {
    type: "bar",
    data: { labels: value.periods.map(({ key }) => key), datasets: datasets(value, palette) },
    options: {
      ...baseOptions(),
      layout: { padding: { top: value.events?.length && !isNarrow() ? LABEL_ROOM : 6, right: 4 } },
      scales: {
        x: {
          stacked: true,
          grid: { display: false },
          border: { display: false },
          ticks: { display: false },
          afterFit: (scale) => {
            scale.height = 26;
          },
        },
        y: { stacked: true, ...valueAxis(palette, locale, { unit: "share", top: 1, step: 0.25 }) },
      },
    },
    plugins: [
      yearAxis(palette, (chart) => periodYears(chart, value)) as never,
      eventLines(palette, value.events ?? [], { placeOf: barPlace(value.periods.length), overBars: true }) as never,
      pointerTip(box, palette, (chart) => tips(chart, value, locale, palette)) as never,
    ],
  }) as unknown as Chart;
}

function datasets({ series, periods }: MixChartValue, palette: Palette) {
  const border = series.findLastIndex(({ digital }) => digital);
  const dense = periods.length > 24;
  return series.map(({ code, name, shares }, index) => ({
    label: name,
    data: [...shares],
    backgroundColor: periods.map((period) => fade(palette(channelToken(code)), period.preliminary)),
    categoryPercentage: 1,
    barPercentage: dense ? 0.94 : 0.9,
    borderColor: palette("--kb-page"),
    borderWidth: { top: index === border ? 3 : 1, left: 0, right: 0, bottom: 0 },
    borderSkipped: false as const,
  }));
}

/** A month that is not final is paler. */
function fade(colour: string, preliminary: boolean | undefined): string {
  return preliminary ? `${colour}80` : colour;
}

/** Where a mark stands that counts bars. */
function barPlace(bars: number): (chart: Chart, x: number) => number {
  return ({ chartArea }, x) => chartArea.left + ((chartArea.right - chartArea.left) * x) / Math.max(1, bars);
}

function periodYears(chart: Chart, { periods }: MixChartValue): YearSpan[] {
  const x = chart.scales.x;
  if (!x || periods.length === 0) return [];
  const half = (x.right - x.left) / periods.length / 2;
  const years = [...new Set(periods.map(({ year }) => year))];
  return years.map((year) => ({
    year,
    from: x.getPixelForValue(periods.findIndex((period) => period.year === year)) - half,
    to: x.getPixelForValue(periods.findLastIndex((period) => period.year === year)) + half,
  }));
}

function tips(chart: Chart, { periods, series }: MixChartValue, locale: Locale, palette: Palette): TipPlace[] {
  return periods.map(({ title }, index) => ({
    at: chart.scales.x?.getPixelForValue(index) ?? 0,
    tip: () => ({
      title,
      rows: series.toReversed().flatMap(({ code, name, shares }) => {
        const share = shares[index];
        if (share === null || share === undefined) return [];
        return [{ name, value: formatShare(locale, share), colour: palette(channelToken(code)) }];
      }),
    }),
  }));
}
