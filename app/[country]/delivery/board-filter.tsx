"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { useNavigate } from "@/app/_ui/frame/navigating";
import type { Month } from "@/lib/domain/month";
import { formatMonth, sentenceCase } from "@/lib/i18n/format";

type Change = Record<string, string | null>;

/** Which months, and which of the municipalities; written to the address. */
export function BoardFilter({ to, months, region, regions, owing, search }: BoardFilterProps) {
  const t = useTranslations("delivery.filter");
  const locale = useLocale();
  const id = useId();
  const change = useChange();
  return (
    <div className="board-filter">
      <div className="field">
        <label htmlFor={`${id}to`}>{t("to")}</label>
        <select
          id={`${id}to`}
          className="input"
          value={to}
          onChange={(event) => change({ to: event.target.value, from: null })}
        >
          {months.map((month) => (
            <option key={month} value={month}>
              {sentenceCase(formatMonth(locale, month))}
            </option>
          ))}
        </select>
      </div>
      {regions.length > 0 && (
        <div className="field">
          <label htmlFor={`${id}region`}>{t("region")}</label>
          <select
            id={`${id}region`}
            className="input"
            value={region ?? ""}
            onChange={(event) => change({ region: event.target.value || null })}
          >
            <option value="">{t("allRegions")}</option>
            {regions.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
      )}
      <SearchField search={search} label={t("search")} onSearch={(text) => change({ search: text || null })} />
      <label className="check">
        <input
          type="checkbox"
          checked={owing}
          onChange={(event) => change({ owing: event.target.checked ? "true" : null })}
        />
        {t("owing")}
      </label>
    </div>
  );
}

type BoardFilterProps = {
  to: Month;
  months: readonly Month[];
  region: string | null;
  regions: readonly string[];
  owing: boolean;
  search: string;
};

const PAUSE = 350;

/** Asks when the typing rests. */
function SearchField({ search, label, onSearch }: { search: string; label: string; onSearch: (text: string) => void }) {
  const id = useId();
  const [typed, setTyped] = useState(search);
  const ask = useRef(onSearch);
  useEffect(() => {
    ask.current = onSearch;
  });
  useEffect(() => {
    if (typed.trim() === search) return;
    const rest = setTimeout(() => ask.current(typed.trim()), PAUSE);
    return () => clearTimeout(rest);
  }, [typed, search]);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        className="input"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
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
