import { ArrowRightIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import "./told.css";

type BecameProps = {
  before: ReactNode;
  after: ReactNode;
  /** What null is called; a count that is not there was not counted. */
  nothing?: string;
};

/** Old, arrow, new; null is nothing, and said so. */
export function Became({ before, after, nothing }: BecameProps) {
  const t = useTranslations("history");
  const none = nothing ?? t("nothing");
  return (
    <span className="became">
      {before === null ? <span className="muted">{none}</span> : <s>{before}</s>}
      <ArrowRightIcon className="icon" aria-hidden />
      <span className="vh"> {t("became")} </span>
      <b>{after ?? none}</b>
    </span>
  );
}
