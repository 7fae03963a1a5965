import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatNumber } from "@/lib/i18n/format";
import { KeptLink } from "./frame/kept-link";

/** The line under every block: where the figures come from, in which data version, and how they are made. */
export function Source({ version, country, children }: { version: number; country: string; children?: ReactNode }) {
  const t = useTranslations("chart");
  const locale = useLocale();
  return (
    <p className="source">
      <span>{t("source", { version: formatNumber(locale, version) })}</span>
      {children}
      <KeptLink href={`/${country}/method`}>{t("method")}</KeptLink>
    </p>
  );
}
