"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { rememberMunicipality } from "@/app/_ui/frame/last-municipality";
import { MunicipalityFinder } from "@/app/_ui/frame/municipality-finder";
import type { MunicipalityOption } from "@/app/_ui/frame/municipality-search";
import { useNavigate } from "@/app/_ui/frame/navigating";
import { Panel } from "@/app/_ui/frame/panel";
import type { Month } from "@/lib/domain/month";
import { formatMonth, sentenceCase } from "@/lib/i18n/format";
import type { FormMonth } from "@/lib/reports/form";

type ChooseSheetProps = {
  country: string;
  municipalities: readonly MunicipalityOption[];
  municipality: MunicipalityOption | null;
  month: Month | null;
  months: readonly FormMonth[];
};

/** Whose month it is: the municipality, and which of its months, each with how much of it stands. */
export function ChooseSheet({ country, municipalities, municipality, month, months }: ChooseSheetProps) {
  const t = useTranslations("form.choose");
  const { go } = useNavigate();
  const label = useId();
  const open = (code: string, of?: Month) => {
    rememberMunicipality(country, code);
    go(`/${country}/submissions/form?${new URLSearchParams({ municipality: code, ...(of && { month: of }) })}`);
  };
  return (
    <div className="choose-sheet">
      <Panel
        label={t("municipality")}
        trigger={
          <>
            <span className="k">{t("municipality")}</span> <b>{municipality?.name ?? t("none")}</b>
          </>
        }
      >
        {(close) => (
          <MunicipalityFinder
            autoFocus
            withCountry={false}
            municipalities={municipalities}
            current={municipality?.code ?? null}
            onChoose={(code) => {
              close();
              if (code) open(code);
            }}
          />
        )}
      </Panel>
      {municipality && month && (
        <div className="month">
          <label htmlFor={label}>{t("month")}</label>
          <select
            id={label}
            className="input"
            value={month}
            onChange={(event) => open(municipality.code, event.target.value)}
          >
            <Months months={months} />
          </select>
        </div>
      )}
    </div>
  );
}

function Months({ months }: { months: readonly FormMonth[] }) {
  const t = useTranslations("form.choose");
  const locale = useLocale();
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
  return years.map((year) => (
    <optgroup key={year} label={year}>
      {months
        .filter(({ month }) => month.startsWith(year))
        .map(({ month, status }) => (
          <option key={month} value={month}>
            {`${sentenceCase(formatMonth(locale, month))}, ${t(status)}`}
          </option>
        ))}
    </optgroup>
  ));
}
