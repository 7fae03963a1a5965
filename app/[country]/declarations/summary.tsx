import { useLocale, useTranslations } from "next-intl";
import { bold } from "@/app/_results/bold";
import { formatMonth } from "@/lib/i18n/format";
import type { DeclarationsReport } from "@/lib/reports/declarations/declarations";

/** How much is counted, in one sentence. */
export function Summary({ report: { municipality, now } }: { report: DeclarationsReport }) {
  const t = useTranslations("declarations");
  const locale = useLocale();
  const said = {
    ...{ place: municipality.name, channels: now.channels, areas: now.areas },
    since: now.since === null ? "none" : formatMonth(locale, now.since),
    ...bold,
  };
  if (now.cells === 0) return t.rich("sayNothing", said);
  return t.rich(now.areas === 0 ? "sayInTotal" : "say", said);
}
