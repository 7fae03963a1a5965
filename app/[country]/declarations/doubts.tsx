import { useLocale, useTranslations } from "next-intl";
import { Note } from "@/app/_ui/note";
import { sentenceCase } from "@/lib/i18n/format";
import { LANGUAGE_TAGS } from "@/lib/i18n/locales";
import type { DeclarationsReport } from "@/lib/reports/declarations/declarations";

/** What the municipality cannot have for what it does not count: a rank, shares of areas. */
export function Doubts({ report }: { report: DeclarationsReport }) {
  const t = useTranslations("declarations");
  const locale = useLocale();
  const { lackingCore, channels, municipality, now } = report;
  if (now.cells === 0) return null;
  const inTotal = channels.filter(({ onlyInTotal }) => onlyInTotal);
  const listed = (labels: readonly { names: Record<typeof locale, string> }[]) =>
    sentenceCase(new Intl.ListFormat(LANGUAGE_TAGS[locale]).format(labels.map(({ names }) => names[locale])));
  return (
    <div className="doubts">
      {lackingCore.length > 0 && (
        <Note tone="warn">
          {t("lackingCore", { count: lackingCore.length, channels: listed(lackingCore), place: municipality.name })}
        </Note>
      )}
      {inTotal.length > 0 && <Note>{t("onlyInTotal", { channels: listed(inTotal), place: municipality.name })}</Note>}
    </div>
  );
}
