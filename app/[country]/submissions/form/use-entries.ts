"use client";

import { useLocale } from "next-intl";
import { useEffect, useState, useSyncExternalStore } from "react";
import { countIn } from "@/lib/domain/count";
import { formatNumber } from "@/lib/i18n/format";
import type { FormReport } from "@/lib/reports/submission/form";
import { type Cell, Entries, type Summary, type Totals } from "./entries";

/**
 * What is typed into a month, kept in the browser's tab until it stands: a reload, the draft's page and a slip of the
 * mouse lose nothing. `restored` is how much of it came back, once that is known (`isReady`).
 */
export function useEntries(
  country: string,
  report: FormReport,
): { entries: Entries; restored: number; isReady: boolean } {
  const locale = useLocale();
  const [entries] = useState(
    () =>
      new Entries(report.counts, report.channels.length, {
        read: (text) => countIn(text, locale === "en"),
        write: (count) => formatNumber(locale, count),
      }),
  );
  const [restored, setRestored] = useState<number | null>(null);
  const { municipality, month, areas, channels } = report;
  const key = `kanalbarometer form ${country} ${municipality.code} ${month}`;

  useEffect(() => {
    const cells = areas.flatMap((area) => channels.map((channel) => `${area.code} ${channel.code}`));
    const before = keptIn(key, cells);
    entries.put(before);
    for (const [index] of before) entries.leave(index); // what stands by now is no entry any more
    keep(key, cells, entries.kept());
    setRestored(entries.kept().length);
    return entries.subscribe(() => keep(key, cells, entries.kept()));
  }, [entries, key, areas, channels]);

  useWarning(entries);
  return { entries, restored: restored ?? 0, isReady: restored !== null };
}

export function useCell(entries: Entries, index: number): Cell {
  const read = () => entries.cell(index);
  return useSyncExternalStore(entries.subscribe, read, read);
}

export function useRowTotal(entries: Entries, row: number): number | null {
  const read = () => entries.totals().rows[row] ?? null;
  return useSyncExternalStore(entries.subscribe, read, read);
}

export function useTotals(entries: Entries): Totals {
  return useSyncExternalStore(entries.subscribe, entries.totals, entries.totals);
}

export function useSummary(entries: Entries): Summary {
  return useSyncExternalStore(entries.subscribe, entries.summary, entries.summary);
}

/** Whoever closes the tab loses what was typed, and is asked first. */
function useWarning(entries: Entries): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (entries.kept().length > 0) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [entries]);
}

/** By the codes of area and channel: between two visits a register may have changed. */
function keptIn(key: string, cells: readonly string[]): [index: number, text: string][] {
  const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "{}");
  if (typeof kept !== "object" || kept === null) return [];
  const indexes = new Map(cells.map((cell, index) => [cell, index]));
  return Object.entries(kept).flatMap(([cell, text]) => {
    const index = indexes.get(cell);
    return index !== undefined && typeof text === "string" ? [[index, text] as [number, string]] : [];
  });
}

function keep(key: string, cells: readonly string[], kept: readonly (readonly [index: number, text: string])[]): void {
  if (kept.length === 0) sessionStorage.removeItem(key);
  else
    sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(kept.map(([index, text]) => [cells[index], text]))));
}
