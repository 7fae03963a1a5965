"use client";

import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { keepingAsOf } from "../frame/filter-address";
import { useNavigate } from "../frame/navigating";
import { ChartCanvas } from "./chart-canvas";
import type { FunnelChartValue } from "./funnel-chart-value";

const load = () => import("./draw-funnel-chart").then(({ drawFunnelChart }) => drawFunnelChart);

/** Shares against volume between their limits. A point opens the page that it leads to; the table has the same links. */
export function FunnelChart({ chart }: { chart: FunnelChartValue }) {
  const { go } = useNavigate();
  const search = useSearchParams().toString();
  const value = useMemo(
    () => ({ ...chart, open: (href: string) => go(keepingAsOf(href, search), { top: true }) }),
    [chart, go, search],
  );
  return <ChartCanvas value={value} height={420} load={load} />;
}
