"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { useNavigate } from "@/app/_ui/frame/navigating";
import type { Month } from "@/lib/domain/month";
import { formatMonth, sentenceCase } from "@/lib/i18n/format";

type Change = Record<string, string | null>;

/** Which months, and which of the municipalities; written to the address. */
export function BoardFilter({ to, months, region, regions, group, groups, owing, search }: BoardFilterProps) {
  const t = useTranslations("delivery.filter");
  const locale = useLocale();
  const change = useChange();
  return (
    <div className="board-filter">
      <Choice
        label={t("to")}
        value={to}
        options={months.map((month) => ({ value: month, text: sentenceCase(formatMonth(locale, month)) }))}
        onChange={(value) => change({ to: value, from: null })}
      />
      {regions.length > 0 && (
        <Choice
          label={t("region")}
          value={region ?? ""}
          options={[{ value: "", text: t("allRegions") }, ...regions.map((name) => ({ value: name, text: name }))]}
          onChange={(value) => change({ region: value || null })}
        />
      )}
      {groups.length > 0 && (
        <Choice
          label={t("group")}
          value={group ?? ""}
          options={[
            { value: "", text: t("noGroup") },
            ...groups.map(({ code, name }) => ({ value: code, text: name })),
          ]}
          onChange={(value) => change({ group: value || null })}
        />
      )}
      <SearchField search={search} label={t("search")} onSearch={(text) => change({ search: text || null })} />
      <Check label={t("owing")} checked={owing} onChange={(checked) => change({ owing: checked ? "true" : null })} />
    </div>
  );
}

type BoardFilterProps = {
  to: Month;
  months: readonly Month[];
  region: string | null;
  regions: readonly string[];
  group: string | null;
  groups: readonly { code: string; name: string }[];
  owing: boolean;
  search: string;
};

type ChoiceProps = {
  label: string;
  value: string;
  options: readonly { value: string; text: string }[];
  onChange: (value: string) => void;
};

function Check({ label, checked, onChange }: CheckProps) {
  const [shown, setShown] = useShown(checked);
  const choose = (next: boolean) => {
    setShown(next);
    onChange(next);
  };
  return (
    <label className="check">
      <input type="checkbox" checked={shown} onChange={(event) => choose(event.target.checked)} />
      {label}
    </label>
  );
}

type CheckProps = { label: string; checked: boolean; onChange: (checked: boolean) => void };

/** What was chosen stands at once; the address and the page follow, and have the last word. */
function useShown<T>(value: T): [T, (next: T) => void] {
  const [shown, setShown] = useState(value);
  useEffect(() => setShown(value), [value]);
  return [shown, setShown];
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  const [shown, setShown] = useShown(value);
  const choose = (next: string) => {
    setShown(next);
    onChange(next);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={shown} onChange={(event) => choose(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}

const PAUSE = 350;

/** Asks when the typing rests. Emptied where the address is, by "show all". */
function SearchField({ search, label, onSearch }: { search: string; label: string; onSearch: (text: string) => void }) {
  const id = useId();
  const [typed, setTyped] = useState(search);
  const [shown, setShown] = useState(search);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);
  if (shown !== search) {
    setShown(search);
    if (search === "") setTyped("");
  }
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(rest.current);
    rest.current = setTimeout(() => onSearch(text.trim()), PAUSE);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        className="input"
        autoComplete="off"
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
    </div>
  );
}

/** Changes what is named of the address, and keeps the rest; null takes it out. */
function useChange(): (change: Change) => void {
  const { go } = useNavigate();
  const pathname = usePathname();
  const current = useSearchParams();
  return (change) => {
    const params = new URLSearchParams(current);
    for (const [name, value] of Object.entries(change)) value === null ? params.delete(name) : params.set(name, value);
    go(params.size > 0 ? `${pathname}?${params}` : pathname);
  };
}
