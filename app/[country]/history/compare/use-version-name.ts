import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/i18n/format";
import { moment } from "@/lib/i18n/moment";
import type { ComparedVersion } from "@/lib/reports/history/comparison";

/** `version 12, 12. maj 2014`. */
export function useVersionName(): (version: ComparedVersion) => string {
  const t = useTranslations("history.compare");
  const locale = useLocale();
  return ({ number, at }) =>
    at === null
      ? t("beforeAll")
      : t("version", { number: formatNumber(locale, number), date: moment(locale, at).date });
}
