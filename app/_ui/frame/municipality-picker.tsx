"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { placeAddress } from "./filter-address";
import { rememberMunicipality } from "./last-municipality";
import { MunicipalityFinder } from "./municipality-finder";
import { useNavigate } from "./navigating";
import { Panel } from "./panel";
import type { Scope } from "./scope";

/** The button that says whose figures are shown and opens the search. */
export function MunicipalityPicker({ scope }: { scope: Scope }) {
  const t = useTranslations("frame");
  const choose = useMunicipalityChoice(scope.country);
  const trigger = scope.municipality ? (
    <>
      <span className="k">{t("municipality")}</span> <b>{scope.municipality.name}</b>
    </>
  ) : (
    <b>{t("country")}</b>
  );
  return (
    <Panel trigger={trigger} label={t("chooseMunicipality")}>
      {(close) => (
        <MunicipalityFinder
          autoFocus
          country={scope.country}
          municipalities={scope.municipalities}
          current={scope.municipality?.code ?? null}
          onChoose={(code) => {
            close();
            choose(code);
          }}
        />
      )}
    </Panel>
  );
}

/** Goes to a municipality's page, or the country's, with the filter kept. */
export function useMunicipalityChoice(country: string): (code: string | null) => void {
  const { go } = useNavigate();
  const search = useSearchParams();
  return (code) => {
    if (code) rememberMunicipality(country, code);
    go(placeAddress(country, code, search.toString()), { top: true });
  };
}
