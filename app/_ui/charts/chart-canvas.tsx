"use client";

import type { Chart } from "chart.js";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { Skeleton } from "../skeleton";

/** In pixels; charts.css makes room for each. */
export type ChartHeight = 300 | 380 | 400 | 420;

/** Draws a value on a canvas; comes in its own file so that chart.js loads after the page stands. */
type Draw<Value> = (canvas: HTMLCanvasElement, box: HTMLElement, value: Value, locale: Locale) => Chart;

/** Room for a chart, filled when chart.js has arrived. Owns the chart's life: made, made again, destroyed. */
export function ChartCanvas<Value extends { label: string }>({ value, height, load }: ChartCanvasProps<Value>) {
  const t = useTranslations("chart");
  const failed = t("failed");
  const locale = useLocale();
  const canvas = useRef<HTMLCanvasElement>(null);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const [surface, tip] = [canvas.current, box.current];
    if (!surface || !tip) return;
    const holder = surface.parentElement;
    const narrow = window.matchMedia("(max-width: 599px)");
    let chart: Chart | null = null;
    let gone = false;
    const make = async () => {
      const [draw] = await Promise.all([load(), document.fonts.load("500 14px Inter")]);
      if (gone) return;
      chart?.destroy();
      chart = draw(surface, tip, value, locale);
      surface.dataset.drawn = "true";
    };
    const again = () => {
      make().catch(() => holder?.setAttribute("data-failed", failed));
    };
    const toPaper = () => chart?.resize(...paperSize(surface));
    const toScreen = () => chart?.resize();
    again();
    narrow.addEventListener("change", again);
    window.addEventListener("beforeprint", toPaper);
    window.addEventListener("afterprint", toScreen);
    return () => {
      gone = true;
      narrow.removeEventListener("change", again);
      window.removeEventListener("beforeprint", toPaper);
      window.removeEventListener("afterprint", toScreen);
      chart?.destroy();
    };
  }, [value, locale, load, failed]);

  return (
    <div className="chart" data-height={height}>
      <canvas ref={canvas} role="img" aria-label={value.label} />
      <Skeleton />
      <div ref={box} className="tip" hidden aria-hidden="true" />
    </div>
  );
}

type ChartCanvasProps<Value> = { value: Value; height: ChartHeight; load: () => Promise<Draw<Value>> };

/** The text area of an A4 page with our margins, in CSS pixels. */
const PAPER = 688;

/** A canvas is as large on paper as its part of the page's width; drawn for that, its text keeps its size. */
function paperSize(canvas: HTMLCanvasElement): [number, number] {
  const page = canvas.closest("main")?.clientWidth ?? PAPER;
  const scale = Math.min(1, PAPER / page);
  return [Math.round(canvas.clientWidth * scale), Math.round(canvas.clientHeight * Math.max(0.7, scale))];
}
