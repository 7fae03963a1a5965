import { ArrowRightIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import "./told.css";

/** Old, arrow, new; null is nothing, and said so. */
export function Became({ before, after }: { before: ReactNode; after: ReactNode }) {
  const t = useTranslations("history");
  return (
    <span className="became">
      {before === null ? <span className="muted">{t("nothing")}</span> : <s>{before}</s>}
      <ArrowRightIcon className="icon" aria-hidden />
      <span className="vh"> {t("became")} </span>
      <b>{after ?? t("nothing")}</b>
    </span>
  );
}
