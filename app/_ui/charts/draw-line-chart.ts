import { Chart, LinearScale, LineController, LineElement, PointElement } from "chart.js";
import type { Locale } from "@/lib/i18n/locales";
import { timeAxis, valueAxis } from "./axes";
import { baseOptions } from "./base-options";
import { doubtMarks } from "./doubt-marks";
import { endLabels, roomForLabels } from "./end-labels";
import { eventLines } from "./event-lines";
import type { LineChartValue } from "./line-chart-value";
import { lineDatasets } from "./line-datasets";
import { lineTips } from "./line-tips";
import { readPalette } from "./palette";
import { targetMarks } from "./target-marks";
import { pointerTip } from "./tip";
import { linearYears, yearAxis } from "./year-axis";

Chart.register(LineController, LineElement, PointElement, LinearScale);

/** A line chart on this canvas; `box` holds what is said beside the pointer. */
export function drawLineChart(
  canvas: HTMLCanvasElement,
  box: HTMLElement,
  value: LineChartValue,
  locale: Locale,
): Chart {
  const palette = readPalette();
  return new Chart(canvas, {
    type: "line",
    data: { datasets: lineDatasets(value.series, palette) },
    options: {
      ...baseOptions(),
      layout: { padding: { top: 16, right: roomForLabels(value.series, value.from, value.to, canvas.clientWidth) } },
      scales: { x: timeAxis(value.from, value.to), y: valueAxis(palette, locale, value) },
    },
    plugins: [
      yearAxis(palette, linearYears),
      eventLines(palette, value.events ?? []),
      doubtMarks(palette, value),
      targetMarks(palette, value.targets ?? []),
      endLabels(palette, value.series),
      pointerTip(box, palette, lineTips(value, locale, palette)),
    ],
  });
}
