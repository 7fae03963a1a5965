"use client";

import { useTranslations } from "next-intl";
import type { MunicipalityOption } from "@/lib/domain/municipality-search";
import { rememberMunicipality } from "./last-municipality";
import { MunicipalityFinder } from "./municipality-finder";
import { Panel } from "./panel";

type PlacePickerProps = {
  country: string;
  /** Null where the browser asks for what is typed. */
  municipalities: readonly MunicipalityOption[] | null;
  municipality: MunicipalityOption | null;
  onChoose: (code: string) => void;
};

/** The button that says which municipality a page is about, for pages that are about none of the country's figures. */
export function PlacePicker({ country, municipalities, municipality, onChoose }: PlacePickerProps) {
  const t = useTranslations("frame");
  const trigger = (
    <>
      <span className="k">{t("municipality")}</span> <b>{municipality?.name ?? t("choose")}</b>
    </>
  );
  return (
    <Panel label={t("chooseMunicipality")} trigger={trigger}>
      {(close) => (
        <MunicipalityFinder
          autoFocus
          withCountry={false}
          {...{ country, municipalities }}
          current={municipality?.code ?? null}
          onChoose={(code) => {
            close();
            if (code === null) return;
            rememberMunicipality(country, code);
            onChoose(code);
          }}
        />
      )}
    </Panel>
  );
}
