"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import type { Month } from "@/lib/domain/month";
import type { Window, WindowKind } from "@/lib/domain/window";
import { formatMonth, sentenceCase } from "@/lib/i18n/format";
import { endAfterChange, windowEnds } from "./filter-address";
import { useFilter } from "./use-filter";

const KINDS = ["rolling12", "year", "month"] as const;

export type WindowFieldsProps = {
  window: Window;
  months: readonly Month[];
  kinds?: readonly WindowKind[] | undefined;
};

/** Which months are added up: the kind of window, and the month it ends in. */
export function WindowFields({ window, months, kinds = KINDS }: WindowFieldsProps) {
  const t = useTranslations("frame");
  const locale = useLocale();
  const change = useFilter();
  const id = useId();
  const changeKind = (kind: WindowKind) => change({ window: kind, month: endAfterChange(kind, window.end, months) });
  const endLabel = { rolling12: "windowEnd", year: "windowYear", month: "windowMonth" } as const;
  return (
    <div className="choices">
      <fieldset>
        <legend className="label">{t("window")}</legend>
        {KINDS.filter((kind) => kinds.includes(kind)).map((kind) => (
          <label key={kind} className="radio">
            <input type="radio" name={id} checked={kind === window.kind} onChange={() => changeKind(kind)} />
            {t(`windows.${kind}`)}
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}end`}>{t(endLabel[window.kind])}</label>
        <select
          id={`${id}end`}
          className="input"
          value={window.end}
          onChange={(event) => change({ window: window.kind, month: event.target.value })}
        >
          {windowEnds(window.kind, months).map((month) => (
            <option key={month} value={month}>
              {window.kind === "year" ? month.slice(0, 4) : sentenceCase(formatMonth(locale, month))}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
