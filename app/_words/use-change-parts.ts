import { useLocale, useTranslations } from "next-intl";
import type { Changes } from "@/db/schema/submission";
import { formatNumber } from "@/lib/i18n/format";
import { LANGUAGE_TAGS } from "@/lib/i18n/locales";

/** What a submission changes in one breath: "372 nye tal og 3 ændrede". Empty where nothing changes. */
export function useChangeParts(): (changes: Changes) => string {
  const t = useTranslations("submission.parts");
  const locale = useLocale();
  return (changes) => {
    const parts = (["new", "changed", "withdrawn"] as const)
      .filter((kind) => changes[kind] > 0)
      .map((kind) => t(kind, { count: changes[kind], number: formatNumber(locale, changes[kind]) }));
    return new Intl.ListFormat(LANGUAGE_TAGS[locale]).format(parts);
  };
}
