"use client";

import { PrinterSmallIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";
import { Button } from "../button";

export function PrintButton() {
  const t = useTranslations("frame");
  return (
    <Button
      variant="tertiary"
      className="quiet wide"
      icon
      aria-label={t("print")}
      title={t("print")}
      onClick={() => window.print()}
    >
      <PrinterSmallIcon className="icon" aria-hidden />
    </Button>
  );
}
