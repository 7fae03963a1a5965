import type { ChartDataset } from "chart.js";
import { isNarrow } from "./canvas-text";
import type { ChartPoint, ChartSeries } from "./line-chart-value";
import type { Palette } from "./palette";
import { byDepth, seriesColour, seriesLook } from "./series-look";

type Dataset = ChartDataset<"line", ChartPoint[]>;

/** How far a line may leave the picture: its own width, so that its end is whole; a path that goes on is cut. */
const CLIP = 4;

/** chart.js's datasets, from the back to the front. What is preliminary is hollow, and its line dashed. */
export function lineDatasets(series: readonly ChartSeries[], palette: Palette): Dataset[] {
  return series.toSorted(byDepth).map((one) => (seriesLook(one.role).dots ? dots(one, palette) : line(one, palette)));
}

function line({ role, points }: ChartSeries, palette: Palette): Dataset {
  const { width, dash } = seriesLook(role);
  const colour = seriesColour(role, palette);
  const few = points.filter(({ y }) => y !== null).length <= 8 && !dash;
  return {
    type: "line",
    data: [...points],
    parsing: false,
    borderColor: colour,
    borderWidth: width,
    borderDash: dash,
    segment: { borderDash: ({ p1DataIndex }) => (points[p1DataIndex]?.preliminary ? [4, 3] : dash) },
    pointRadius: ({ dataIndex }) => (points[dataIndex]?.preliminary ? 3.5 : few ? width : 0),
    pointHoverRadius: 4,
    pointBackgroundColor: ({ dataIndex }) => (points[dataIndex]?.preliminary ? palette("--kb-page") : colour),
    pointBorderColor: colour,
    pointBorderWidth: 1.6,
    tension: 0,
    spanGaps: false,
    clip: CLIP,
  } as Dataset;
}

function dots({ role, points }: ChartSeries, palette: Palette): Dataset {
  const colour = seriesColour(role, palette);
  const radius = isNarrow() ? 1.2 : 1.7;
  return {
    type: "line",
    data: [...points],
    parsing: false,
    showLine: false,
    borderColor: "transparent",
    pointRadius: ({ dataIndex }) => (points[dataIndex]?.preliminary ? radius + 1.3 : radius),
    pointBackgroundColor: ({ dataIndex }) => (points[dataIndex]?.preliminary ? palette("--kb-page") : colour),
    pointBorderColor: palette("--kb-digital"),
    pointBorderWidth: ({ dataIndex }) => (points[dataIndex]?.preliminary ? 1.4 : 0),
    clip: CLIP,
  } as Dataset;
}
