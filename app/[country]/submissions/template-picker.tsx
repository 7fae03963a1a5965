"use client";

import { FileExcelIcon, FileTextIcon } from "@navikt/aksel-icons";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { templateUrl } from "@/lib/api/queries";

type TemplatePickerProps = {
  country: string;
  municipalities: readonly { code: string; name: string }[];
  /** The one that the address names, or that the reader looked at last. */
  asked: string | null;
};

/** Chooses a municipality, and fetches its template: its own cells in the months that it owes. */
export function TemplatePicker({ country, municipalities, asked }: TemplatePickerProps) {
  const t = useTranslations("submission.template");
  const locale = useLocale();
  const id = useId();
  const [code, setCode] = useState(asked ?? "");
  const known = municipalities.some((municipality) => municipality.code === code);
  const href = (format: "xlsx" | "csv") => templateUrl({ country, municipality: code, format, locale });
  return (
    <div className="template">
      <div className="field">
        <label htmlFor={id}>{t("municipality")}</label>
        <select id={id} className="input" value={known ? code : ""} onChange={(event) => setCode(event.target.value)}>
          <option value="">{t("choose")}</option>
          {municipalities.map((municipality) => (
            <option key={municipality.code} value={municipality.code}>
              {municipality.name}
            </option>
          ))}
        </select>
      </div>
      {known ? (
        <>
          <a className="ds-button" data-variant="secondary" href={href("xlsx")} download>
            <FileExcelIcon className="icon" aria-hidden />
            {t("xlsx")}
          </a>
          <a className="ds-button" data-variant="tertiary" href={href("csv")} download>
            <FileTextIcon className="icon" aria-hidden />
            {t("csv")}
          </a>
        </>
      ) : (
        <p className="muted">{t("hint")}</p>
      )}
    </div>
  );
}
