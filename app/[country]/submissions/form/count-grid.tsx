"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { formatMonth, formatNumber } from "@/lib/i18n/format";
import type { FormReport } from "@/lib/reports/submission/form";
import { CountCell } from "./count-cell";
import type { Entries } from "./entries";
import { useRowTotal, useTotals } from "./use-entries";
import type { GridInput } from "./use-grid-input";

type CountGridProps = { entries: Entries; report: FormReport; input: GridInput; keysId: string; isReady: boolean };

/** Areas down, channels across: a real table of fields, one stop for the tab key, and the keys of a spreadsheet inside. */
export function CountGrid({ entries, report, input, keysId, isReady }: CountGridProps) {
  const t = useTranslations("form.grid");
  const locale = useLocale();
  const { areas, channels, declared } = report;
  const isFirst = !declared.some(Boolean);
  const counted = (column: number) => isFirst || areas.some((_, row) => declared[row * channels.length + column]);
  const body = useMemo(() => <Rows entries={entries} report={report} />, [entries, report]);
  return (
    <div className="count-grid" data-ready={isReady || undefined}>
      <table ref={input.table} {...input.handlers} aria-describedby={keysId}>
        <caption className="vh">{t("caption", { month: formatMonth(locale, report.month) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("area")}</th>
            {channels.map(({ code, names }, column) => (
              <th key={code} scope="col">
                {names[locale]}
                {!counted(column) && <small>{t("notCounted")}</small>}
              </th>
            ))}
            <th scope="col">{t("total")}</th>
          </tr>
        </thead>
        {body}
        <ColumnTotals entries={entries} />
      </table>
    </div>
  );
}

function Rows({ entries, report: { areas, channels, declared } }: { entries: Entries; report: FormReport }) {
  const t = useTranslations("form.cell");
  const locale = useLocale();
  const isFirst = !declared.some(Boolean);
  return (
    <tbody>
      {areas.map((area, row) => (
        <tr key={area.code}>
          <th scope="row">{area.names[locale]}</th>
          {channels.map((channel, column) => {
            const index = row * channels.length + column;
            return (
              <CountCell
                key={channel.code}
                entries={entries}
                index={index}
                name={t("name", { area: area.names[locale], channel: channel.names[locale] })}
                isDeclared={isFirst || declared[index] === true}
              />
            );
          })}
          <RowTotal entries={entries} row={row} />
        </tr>
      ))}
    </tbody>
  );
}

function RowTotal({ entries, row }: { entries: Entries; row: number }) {
  return <Total value={useRowTotal(entries, row)} />;
}

function ColumnTotals({ entries }: { entries: Entries }) {
  const t = useTranslations("form.grid");
  const { columns, all } = useTotals(entries);
  return (
    <tfoot>
      <tr>
        <th scope="row">{t("total")}</th>
        {columns.map((total, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <Total key={column} value={total} />
        ))}
        <Total value={all} />
      </tr>
    </tfoot>
  );
}

/** Nothing counted is no zero. */
function Total({ value }: { value: number | null }) {
  const locale = useLocale();
  return <td className="total">{value === null ? "–" : formatNumber(locale, value)}</td>;
}
