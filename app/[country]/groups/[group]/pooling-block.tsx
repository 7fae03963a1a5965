"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ChartFigure } from "@/app/_ui/chart-figure";
import { Field } from "@/app/_ui/entry/field";
import { KeyFigure, KeyFigures } from "@/app/_ui/key-figures";
import { ANSWERING, answering, callPooling, LIMITS, type Typed } from "@/lib/domain/call-pooling";
import { formatKroner, formatMonth, formatNumber, formatShare } from "@/lib/i18n/format";
import type { MemberCalls } from "@/lib/reports/calendar/member-calls";
import { StaffingTable } from "./staffing-table";
import { TYPED, typedIn, typedNumber, withTyped } from "./typed";

const PRICE = { least: 0, most: 100_000 };

type PoolingProps = { country: string; version: number; name: string; calls: MemberCalls };

/** What one call centre for the group's members would save, by Erlang C: a model, and it says so. */
export function PoolingBlock({ country, version, name, calls }: PoolingProps) {
  const t = useTranslations("groups.pooling");
  const locale = useLocale();
  const search = useSearchParams();
  const typed = typedIn(search);
  const price = typedNumber(search.get("price") ?? "", PRICE);
  const known = calls.members.filter((member) => member.calls !== null);
  const callsOf = known.map((member) => member.calls ?? 0);
  const pooling = callPooling(callsOf, answering(typed));
  const title = t("title", { name, apart: pooling.apart, together: pooling.together.agents, saved: pooling.saved });
  const month = formatMonth(locale, calls.month);
  const table = {
    caption: title,
    columns: [
      { header: t("municipality"), kind: "text" as const },
      { header: t("calls"), kind: "count" as const },
      { header: t("agents"), kind: "count" as const },
      { header: t("occupancy"), kind: "share" as const, digits: 0 },
    ],
    rows: [
      ...known.map((member, index) => [
        member.name,
        member.calls,
        pooling.each[index]?.agents ?? null,
        pooling.each[index]?.occupancy ?? null,
      ]),
      [t("together"), sumOf(callsOf), pooling.together.agents, pooling.together.occupancy],
    ],
  };
  const kroner = price === null ? null : pooling.hoursAYear * price;
  return (
    <ChartFigure
      {...{ id: "pooling", title, table, country, version, picture: false, toggle: false }}
      sub={t("sub", { month, over: known.length, of: calls.members.length })}
      source={<Link href={`/${country}/method#call-centre`}>{t("how")}</Link>}
      note={<p className="pooling-model">{t("model")}</p>}
    >
      <AnsweringFields typed={typed} price={price} />
      <output className="pooling-result">
        <KeyFigures columns={kroner === null ? 3 : 4}>
          <KeyFigure term={t("apart")} value={formatNumber(locale, pooling.apart)} note={t("agentsAtOnce")} />
          <KeyFigure
            term={t("together")}
            value={formatNumber(locale, pooling.together.agents)}
            note={t("talking", { share: formatShare(locale, pooling.together.occupancy, 0) })}
          />
          <KeyFigure
            term={t("saved")}
            value={formatNumber(locale, pooling.saved)}
            note={t("hours", { hours: formatNumber(locale, pooling.hoursAYear) })}
          />
          {kroner !== null && (
            <KeyFigure term={t("kroner")} value={formatKroner(locale, kroner, 0)} note={t("aYear")} />
          )}
        </KeyFigures>
      </output>
      <StaffingTable {...{ country, calls, pooling, caption: title }} />
    </ChartFigure>
  );
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** How calls are answered, each choice at once in the address. */
function AnsweringFields({ typed, price }: { typed: Typed; price: number | null }) {
  const t = useTranslations("groups.pooling");
  return (
    <div className="pooling-fields">
      {TYPED.map((name) => (
        <NumberField
          key={name}
          {...{ name, label: t(`field.${name}`), limits: LIMITS[name] }}
          opens={ANSWERING[name]}
          value={typed[name]}
        />
      ))}
      <NumberField name="price" label={t("field.price")} limits={PRICE} opens={null} value={price} />
    </div>
  );
}

type NumberFieldProps = {
  name: string;
  label: string;
  limits: { least: number; most: number };
  /** What it is before anything is typed; null where it may stay empty. */
  opens: number | null;
  value: number | null;
};

function NumberField({ name, label, limits, opens, value }: NumberFieldProps) {
  const t = useTranslations("groups.pooling");
  const locale = useLocale();
  const text = (one: number | null) => (one === null ? "" : String(one).replace(".", locale === "en" ? "." : ","));
  const [typed, setTyped] = useState(text(value));
  const isWrong = typedNumber(typed, limits) === null && !(opens === null && typed.trim() === "");
  const change = (next: string) => {
    setTyped(next);
    const number = typedNumber(next, limits);
    if (number === null && next.trim() !== "") return;
    const { pathname, search } = window.location;
    window.history.replaceState(null, "", `${pathname}${withTyped(search, name, number, opens)}`);
  };
  const problem = isWrong
    ? t("limits", {
        least: formatNumber(locale, limits.least),
        most: formatNumber(locale, limits.most, limits.most % 1 ? 1 : 0),
      })
    : null;
  return (
    <Field label={label} problem={problem}>
      {(tied) => (
        <input
          {...tied}
          className="input"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  );
}
