"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { ask } from "@/lib/api/ask";
import { placesUrl } from "@/lib/api/queries";
import { type MunicipalityOption, municipalitiesMatching } from "@/lib/domain/municipality-search";
import { byName } from "@/lib/i18n/names";
import type { PlacesReport } from "@/lib/reports/scope";

type Choice = { code: string | null; name: string; until?: string | null };

/** A search field over the municipalities, and the country where that can be chosen, used with the keyboard or a finger. */
export function MunicipalityFinder({
  country,
  municipalities,
  current,
  onChoose,
  autoFocus = false,
  withCountry = true,
}: {
  country: string;
  /** Null where they are too many to have come with the page. */
  municipalities: readonly MunicipalityOption[] | null;
  current: string | null;
  onChoose: (code: string | null) => void;
  autoFocus?: boolean;
  withCountry?: boolean;
}) {
  const t = useTranslations("frame");
  const id = useId();
  const { typed, setTyped, choices, count, active, setActive } = useChoices({
    ...{ country, municipalities, current, withCountry },
  });
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    const to = nextActive(event.key, active, choices.length);
    const choice = choices[active];
    if (to !== null) setActive(to);
    else if (event.key === "Enter" && choice) onChoose(choice.code);
    else return;
    event.preventDefault();
  };

  return (
    <div className="finder">
      <input
        ref={field}
        className="input"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}list`}
        aria-activedescendant={choices[active] ? `${id}${active}` : undefined}
        aria-autocomplete="list"
        aria-label={t("searchMunicipality")}
        placeholder={t("searchMunicipality")}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div ref={list} role="listbox" id={`${id}list`} aria-label={t("municipality")} tabIndex={-1}>
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field that holds the focus handles the keys
          <div
            key={choice.code ?? "country"}
            id={`${id}${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={choice.code === current}
            data-active={index === active || undefined}
            onClick={() => onChoose(choice.code)}
            onPointerMove={() => setActive(index)}
          >
            {choice.name}
            {choice.code && (
              <small>{choice.until ? t("codeUntil", { code: choice.code, year: choice.until }) : choice.code}</small>
            )}
          </div>
        ))}
      </div>
      <p className={choices.length === 0 ? "none" : "vh"} role="status">
        {t("municipalitiesFound", { count })}
      </p>
    </div>
  );
}

/** What fits the words typed, with the country first while nothing is typed, and the row that Enter would take. */
function useChoices({ country, municipalities, current, withCountry }: ChoicesProps) {
  const t = useTranslations("frame");
  const [typed, setTypedText] = useState("");
  const whole = t("country");
  const { found, count } = useFound(country, municipalities, typed);
  const choices = useMemo((): Choice[] => {
    return typed.trim() || !withCountry ? [...found] : [{ code: null, name: whole }, ...found];
  }, [found, typed, whole, withCountry]);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      choices.findIndex(({ code }) => code === current),
    ),
  );
  const setTyped = (text: string) => {
    setTypedText(text);
    setActive(0);
  };
  return { typed, setTyped, choices, count, active, setActive };
}

type ChoicesProps = {
  country: string;
  municipalities: readonly MunicipalityOption[] | null;
  current: string | null;
  withCountry: boolean;
};

const NONE: readonly MunicipalityOption[] = [];

/** What fits: of those that came with the page, or of those that the server has. */
function useFound(country: string, municipalities: readonly MunicipalityOption[] | null, typed: string) {
  const locale = useLocale();
  const sorted = useMemo(() => municipalities?.toSorted(byName(locale)) ?? NONE, [municipalities, locale]);
  const here = useMemo(() => municipalitiesMatching(sorted, typed), [sorted, typed]);
  const url = placesUrl({ country, search: typed.trim() });
  const { data } = useQuery({
    queryKey: [url],
    queryFn: () => ask<PlacesReport>(url),
    enabled: municipalities === null,
    placeholderData: keepPreviousData,
  });
  if (municipalities !== null) return { found: here, count: here.length };
  return { found: data?.places ?? NONE, count: data?.count ?? 0 };
}

function nextActive(key: string, active: number, count: number): number | null {
  const last = count - 1;
  if (key === "ArrowDown") return active >= last ? 0 : active + 1;
  if (key === "ArrowUp") return active <= 0 ? last : active - 1;
  if (key === "PageDown") return Math.min(last, active + 8);
  if (key === "PageUp") return Math.max(0, active - 8);
  return null;
}
