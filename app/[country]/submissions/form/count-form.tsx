"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useRef } from "react";
import { Block } from "@/app/_ui/block";
import { Note } from "@/app/_ui/note";
import { formatMonth, formatNumber } from "@/lib/i18n/format";
import type { FormReport } from "@/lib/reports/submission/form";
import { CellBar } from "./cell-bar";
import { CountGrid } from "./count-grid";
import type { Entries } from "./entries";
import { FormNotes, Said } from "./form-notes";
import { Legend } from "./legend";
import { SendBar } from "./send-bar";
import { useEntries, useTotals } from "./use-entries";
import { useGridInput } from "./use-grid-input";

/** A month to type in: the grid, what its fields mean, what cannot be read, and the way on to a draft. */
export function CountForm({ country, report }: { country: string; report: FormReport }) {
  const t = useTranslations("form");
  const locale = useLocale();
  const { entries, restored, isReady } = useEntries(country, report);
  const send = useRef<HTMLDivElement>(null);
  const shape = { rows: report.areas.length, columns: report.channels.length };
  const input = useGridInput(entries, shape, () => send.current?.querySelector("button")?.focus());
  const keysId = useId();
  return (
    <>
      {restored > 0 && (
        <div className="after-choice">
          <Note>{t("restored", { count: restored })}</Note>
        </div>
      )}
      <Block
        title={t("grid.title", { month: formatMonth(locale, report.month) })}
        sub={<Filled entries={entries} report={report} />}
      >
        <Legend place={report.municipality.name} isFirst={!report.declared.some(Boolean)} />
        <p id={keysId} className="source">
          {t("grid.keys")}
        </p>
        <CellBar entries={entries} report={report} input={input} />
        <CountGrid entries={entries} report={report} input={input} keysId={keysId} isReady={isReady} />
        <Said report={report} entries={entries} said={input.said} />
      </Block>
      <FormNotes report={report} entries={entries} input={input} />
      <div ref={send}>
        <SendBar country={country} report={report} entries={entries} />
      </div>
    </>
  );
}

/** How many of the counted fields have a number, as one types. */
function Filled({ entries, report: { declared, municipality, month } }: { entries: Entries; report: FormReport }) {
  const t = useTranslations("form.grid");
  const locale = useLocale();
  useTotals(entries);
  const counted = declared.flatMap((isDeclared, index) => (isDeclared ? [index] : []));
  if (counted.length === 0) return t("subFirst", { place: municipality.name, month: formatMonth(locale, month) });
  const filled = counted.filter((index) => entries.cell(index).after !== null).length;
  return t("sub", { filled: formatNumber(locale, filled), of: formatNumber(locale, counted.length) });
}
