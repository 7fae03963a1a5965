import type { FunnelChartValue, FunnelEdge } from "@/app/_ui/charts/funnel-chart-value";
import { type FunnelLimit, funnelLimits } from "@/lib/domain/funnel";
import type { LeagueFunnel } from "@/lib/reports/league/league-funnel";

/** How many corners a limit's line has. */
const CORNERS = 60;

type Words = Pick<FunnelChartValue, "label" | "meanLabel" | "unit" | "words">;

/** The league's points between their limits; the picture is as wide as the volumes and as tall as what lies in it. */
export function funnelChart(
  { spread, points }: LeagueFunnel,
  { country, own }: { country: string; own: string | null },
  words: Words,
): FunnelChartValue {
  const totals = points.map(({ total }) => total);
  const [from, to] = [Math.min(...totals) / 1.3, Math.max(...totals) * 1.3];
  const edges = Array.from({ length: CORNERS }, (_, index): FunnelEdge => {
    const x = from * (to / from) ** (index / (CORNERS - 1));
    const limits = (limit: FunnelLimit) => funnelLimits(x, spread, limit);
    return { x, inner: limits("95"), outer: limits("99.8") };
  });
  const shares = [...points.map(({ share }) => share), ...edges.flatMap(({ outer }) => outer)];
  return {
    ...words,
    ...{ from, to, edges, mean: spread.mean },
    bottom: Math.max(0, Math.floor(10 * Math.min(...shares)) / 10),
    top: Math.min(1, Math.ceil(10 * Math.max(...shares)) / 10),
    marks: points.map(({ code, name, total, share, place }) => ({
      ...{ x: total, y: share, name, href: `/${country}/${code}` },
      ...{ tone: place, own: code === own },
    })),
  };
}
