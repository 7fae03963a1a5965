import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/lib/i18n/format";

/** `fra 1. januar 2014`, `til 31. december 2014`; empty for what was always there and goes on. */
export function usePeriod(): (from: string, to: string | null) => string {
  const t = useTranslations("administration");
  const locale = useLocale();
  return (from, to) => {
    const parts = [
      ...(from > "1900-01-01" ? [t("periodFrom", { day: formatDate(locale, from) })] : []),
      ...(to ? [t("periodTo", { day: formatDate(locale, to) })] : []),
    ];
    return parts.join(" ");
  };
}
