"use client";

import { Button } from "@digdir/designsystemet-react";
import { PrinterSmallIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";

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
