"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { MunicipalityFinder } from "@/app/_ui/frame/municipality-finder";
import { Panel } from "@/app/_ui/frame/panel";

type ChoiceProps = {
  label: string;
  /** Nothing chosen; without it there is always a choice. */
  all?: string;
  disabled?: boolean;
  value: string | number | undefined;
  options: readonly (readonly [value: string, name: string])[];
  onChange: (value: string) => void;
};

/** One of a list; nothing where there is nothing to choose. */
export function Choice({ label, all, value, options, onChange, disabled = false }: ChoiceProps): ReactNode {
  const id = useId();
  if (options.length === 0) return null;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        {...{ id, disabled }}
        className="input"
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value)}
      >
        {all !== undefined && <option value="">{all}</option>}
        {options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

type Named = { code: string; name: string };

type PlaceProps = {
  country: string;
  label: string;
  all: string;
  value: string | null;
  municipalities: readonly Named[] | null;
  names: readonly Named[];
  onChange: (code: string) => void;
};

/** A municipality: from a list, or searched for where there are too many to list. */
export function PlaceChoice({ country, label, all, value, municipalities, names, onChange }: PlaceProps): ReactNode {
  const t = useTranslations("frame");
  if (municipalities !== null) {
    const options = municipalities.map(({ code, name }) => [code, name] as const);
    return <Choice {...{ label, all, onChange, options }} value={value ?? undefined} />;
  }
  const name = names.find(({ code }) => code === value)?.name ?? all;
  return (
    <div className="field place-choice">
      <span className="label">{label}</span>
      <Panel
        label={`${label}: ${t("chooseMunicipality")}`}
        trigger={
          <>
            <span className="vh">{label}: </span>
            {name}
          </>
        }
      >
        {(close) => (
          <>
            <MunicipalityFinder
              {...{ country, municipalities, current: value, autoFocus: true, withCountry: false }}
              onChoose={(code) => {
                close();
                onChange(code ?? "");
              }}
            />
            {value !== null && (
              <button type="button" className="link" onClick={() => onChange("")}>
                {all}
              </button>
            )}
          </>
        )}
      </Panel>
    </div>
  );
}
