import { ArrowRightIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Old, arrow, new. `before` null: only the new one. */
export function Delta({ before, after }: { before: ReactNode; after: ReactNode }) {
  const t = useTranslations("submission.effect");
  if (before === null) return <b>{after}</b>;
  return (
    <span className="delta">
      <s>{before}</s>
      <ArrowRightIcon className="icon" aria-hidden />
      <span className="vh"> {t("became")} </span>
      <b>{after}</b>
    </span>
  );
}
