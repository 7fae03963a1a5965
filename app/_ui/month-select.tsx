"use client";

import { useLocale } from "next-intl";
import { useId } from "react";
import type { Month } from "@/lib/domain/month";
import { formatMonth, sentenceCase } from "@/lib/i18n/format";

type MonthSelectProps = {
  label: string;
  /** Newest first. */
  months: readonly Month[];
  value: Month;
  onChange: (month: Month) => void;
  /** What is said of a month beside its name. */
  remark?: (month: Month) => string;
};

/** A choice among many months, a group for each year. */
export function MonthSelect({ label, months, value, onChange, remark }: MonthSelectProps) {
  const locale = useLocale();
  const id = useId();
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const named = (month: Month) =>
    [sentenceCase(formatMonth(locale, month)), ...(remark ? [remark(month)] : [])].join(", ");
  return (
    <div className="month-select">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        {years.map((year) => (
          <optgroup key={year} label={year}>
            {months
              .filter((month) => month.startsWith(year))
              .map((month) => (
                <option key={month} value={month}>
                  {named(month)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
