"use client";

import { ChartCanvas, type ChartHeight } from "./chart-canvas";
import type { LineChartValue } from "./line-chart-value";

const load = () => import("./draw-line-chart").then(({ drawLineChart }) => drawLineChart);

/** Shares or counts over time. Heights are those of a desk; a phone shows 80 % of them. */
export function LineChart({ chart, height = 420 }: { chart: LineChartValue; height?: ChartHeight }) {
  return <ChartCanvas value={chart} height={height} load={load} />;
}
