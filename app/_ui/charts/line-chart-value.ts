/** Where x is a decimal year and y a share (0..1) or a count; null is a gap, never a zero. */
export type ChartPoint = { x: number; y: number | null; preliminary?: boolean };

/** What a line stands for; its colour, width and dash follow from it. */
export type SeriesRole =
  | "digital"
  | "selfService"
  | "compare"
  | "path"
  | "months"
  | "phone"
  | "phoneMonths"
  | "selfServiceMonths"
  | PlaceRole;

/** Several municipalities in one picture, the reader's own first. */
export type PlaceRole = "place1" | "place2" | "place3" | "place4" | "place5" | "place6";

export type ChartSeries = { role: SeriesRole; name: string; points: readonly ChartPoint[]; end?: EndLabel };

/** A line is named at its end: its latest value, and what it is; `short` on a narrow screen. */
export type EndLabel = { value?: string; text: string; short?: string };

export type TargetMark = {
  x: number;
  y: number;
  kind: "baseline" | "target";
  label: string;
  /** On a narrow screen. */
  short: string;
  place: "below-right" | "above-left";
  verdict?: { text: string; good: boolean };
};

/** A month that lacks a channel: the share is somewhere between low and high. */
export type BoundsMark = { x: number; low: number; high: number; label: readonly string[] };

/** `isBreak`: from here on something is counted otherwise. */
export type EventMark = { x: number; label: readonly string[]; isBreak?: boolean };

/** The month that is not closed yet, as a pale column. */
export type OpenMonth = { from: number; to: number; label: readonly string[] };

/** What the box beside the pointer says at one place of the axis, besides the lines' values. */
export type ChartTip = { x: number; title: string; note?: string };

export type LineChartValue = {
  /** One sentence for those who cannot see the picture. */
  label: string;
  unit: "share" | "count";
  from: number;
  to: number;
  top: number;
  step: number;
  series: readonly ChartSeries[];
  tips: readonly ChartTip[];
  targets?: readonly TargetMark[];
  bounds?: readonly BoundsMark[];
  events?: readonly EventMark[];
  openMonth?: OpenMonth;
};

/** A line that stops before each of these places and begins anew after it: nothing goes on across a series break. */
export function interrupted(points: readonly ChartPoint[], places: readonly number[]): ChartPoint[] {
  const gaps = places.map((place) => ({ x: place + GAP, y: null }));
  return [...points, ...gaps].sort((a, b) => a.x - b.x);
}

/** Behind the window that ends at the place itself: that one is whole. */
const GAP = 1e-3;

/** The last point that has a value: where the line is named. */
export function lastPoint(points: readonly ChartPoint[]): { x: number; y: number } | null {
  for (const { x, y } of points.toReversed()) if (y !== null) return { x, y };
  return null;
}

/** The value at one place of the axis: the point there, or on the straight line between its neighbours. */
export function valueAt(points: readonly ChartPoint[], x: number): number | null {
  const next = points.findIndex((point) => point.x >= x - 1e-6);
  const [before, after] = [points[next - 1], points[next]];
  if (!after) return null;
  if (Math.abs(after.x - x) < 1e-6) return after.y;
  if (before?.y == null || after.y === null) return null;
  return before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x);
}
