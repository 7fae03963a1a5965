"use client";

import { useLocale, useTranslations } from "next-intl";
import { Field } from "@/app/_ui/entry/field";
import { monthName, sentenceCase } from "@/lib/i18n/format";
import type { FieldSpec } from "./field-spec";

type EntryFieldProps = {
  spec: FieldSpec;
  value: string;
  problem: string | null;
  onChange: (value: string) => void;
};

/** One field of a form, by what it is to hold. */
export function EntryField({ spec, value, problem, onChange }: EntryFieldProps) {
  const { label, hint, wide, control } = spec;
  if (control === "checks") return <Checks {...{ spec, value, problem, onChange }} />;
  if (control === "tick")
    return (
      <label className="tick wide">
        <input type="checkbox" checked={value === "yes"} onChange={() => onChange(value === "yes" ? "" : "yes")} />
        {label}
      </label>
    );
  return (
    <Field label={label} problem={problem} {...(hint && { hint })} {...(wide && { className: "wide" })}>
      {(tied) => {
        if (control === "select")
          return (
            <select {...tied} className="input" value={value} onChange={({ target }) => onChange(target.value)}>
              {spec.options?.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          );
        if (control === "month")
          return <MonthPair tied={tied} label={label} value={value} years={spec.years} onChange={onChange} />;
        return (
          <input
            {...tied}
            className="input"
            type={control === "date" ? "date" : "text"}
            inputMode={control === "number" ? "decimal" : undefined}
            maxLength={spec.most ?? 200}
            autoComplete="off"
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        );
      }}
    </Field>
  );
}

type Tied = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };
type MonthPairProps = {
  tied: Tied;
  label: string;
  value: string;
  years: readonly number[] | undefined;
  onChange: (value: string) => void;
};

/** A month is chosen as a month: there is no day to be wrong about. */
function MonthPair({ tied, label, value, years = [], onChange }: MonthPairProps) {
  const t = useTranslations("administration.fields");
  const locale = useLocale();
  const [year = "", month = "01"] = value.split("-");
  const shown = [...new Set([...years.map(String), year])].sort();
  return (
    <span className="month-pair">
      <select {...tied} className="input" value={month} onChange={({ target }) => onChange(`${year}-${target.value}`)}>
        {Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0")).map((one) => (
          <option key={one} value={one}>
            {sentenceCase(monthName(locale, `2012-${one}`))}
          </option>
        ))}
      </select>
      <select
        className="input"
        aria-label={t("yearOf", { label })}
        value={year}
        onChange={({ target }) => onChange(`${target.value}-${month}`)}
      >
        {shown.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </span>
  );
}

function Checks({ spec, value, problem, onChange }: EntryFieldProps) {
  const chosen = value === "" ? [] : value.split(",");
  const toggle = (code: string) =>
    onChange((chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]).join(","));
  return (
    <fieldset className="checks wide">
      <legend>{spec.label}</legend>
      {spec.options?.map(({ value: code, label }) => (
        <label key={code}>
          <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle(code)} />
          {label}
        </label>
      ))}
      {problem && <span className="problem">{problem}</span>}
    </fieldset>
  );
}
