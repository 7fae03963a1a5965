"use client";

import { ChartCanvas, type ChartHeight } from "./chart-canvas";
import type { MixChartValue } from "./mix-chart-value";

const load = () => import("./draw-mix-chart").then(({ drawMixChart }) => drawMixChart);

/** How inquiries divide between the channels, bar by bar. */
export function MixChart({ chart, height = 380 }: { chart: MixChartValue; height?: ChartHeight }) {
  return <ChartCanvas value={chart} height={height} load={load} />;
}
