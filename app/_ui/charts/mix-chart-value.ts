import type { Month } from "@/lib/domain/month";
import type { EventMark } from "./line-chart-value";

/** One bar: a month or a quarter. */
type MixPeriod = { key: string; year: number; title: string; preliminary?: boolean };

/** One channel's part of each bar, 0..1; null where the period has no share. In the stack's order, lowest first. */
type MixSeries = { code: string; name: string; digital: boolean; shares: readonly (number | null)[] };

/** The marks' x counts bars from the left edge of the first: 1.5 is the middle of the second. */
export type MixChartValue = {
  label: string;
  periods: readonly MixPeriod[];
  series: readonly MixSeries[];
  events?: readonly EventMark[];
};

/** The quarter of a month: `2014-08` is in `2014K3`. */
export function quarterOf(month: Month): { year: number; quarter: number } {
  return { year: Number(month.slice(0, 4)), quarter: Math.ceil(Number(month.slice(5, 7)) / 3) };
}
