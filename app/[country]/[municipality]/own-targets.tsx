import { getTranslations } from "next-intl/server";
import type { ResultWords } from "@/app/_results/translation";
import { Block } from "@/app/_ui/block";
import { formatShare } from "@/lib/i18n/format";
import type { MunicipalityReport } from "@/lib/reports/municipality/municipality";

/** The targets that a municipality has set itself, whatever measure the page shows. */
export async function OwnTargets({ report, words }: { report: MunicipalityReport; words: ResultWords }) {
  const t = await getTranslations("municipality.target");
  const { locale } = words;
  const own = report.ownTargets;
  if (own.length === 0) return null;
  return (
    <Block id="own-targets" title={t("title")} sub={own.every(({ comparable }) => !comparable) ? t("sub") : undefined}>
      <ul className="facts">
        {own.map((target) => (
          <li key={`${target.year} ${target.share}`}>
            <p>
              <b>{t("own", { year: String(target.year), share: formatShare(locale, target.share, 0) })}</b>
              <br />
              <span className="muted">
                {target.note?.[locale]} {t("source", { source: target.source })}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Block>
  );
}
