import { getTranslations } from "next-intl/server";
import { listed } from "@/app/_results/reasons";
import type { ResultWords } from "@/app/_results/translation";
import { Block } from "@/app/_ui/block";
import { formatMonth, formatPercentage, formatShare, sentenceCase } from "@/lib/i18n/format";
import type { MunicipalityReport } from "@/lib/reports/municipality/municipality";

/** The months that lack a channel, with the bounds that stand for their share. */
export async function IncompleteBlock({ report, words }: { report: MunicipalityReport; words: ResultWords }) {
  const t = await getTranslations("municipality.incomplete");
  const { locale } = words;
  if (report.incomplete.length === 0) return null;
  const names = new Map(report.mix.channels.map((channel) => [channel.code, channel.names[locale]]));
  return (
    <Block id="incomplete" title={t("title", { count: report.incomplete.length })} sub={t("sub")}>
      <ul className="facts">
        {report.incomplete.map(({ month, state, missing, low, high }) => (
          <li key={month}>
            <span>
              <b>{sentenceCase(formatMonth(locale, month))}</b>, {words.t("state", { state })}
              <br />
              <span className="muted">
                {t("row", {
                  channels: sentenceCase(
                    listed(
                      locale,
                      missing.map(({ channel }) => names.get(channel) ?? channel),
                    ),
                  ),
                })}
              </span>
            </span>
            <span className="tnum">
              {low === null || high === null
                ? t("noBounds")
                : t("between", { low: formatPercentage(locale, low), high: formatShare(locale, high) })}
            </span>
          </li>
        ))}
      </ul>
    </Block>
  );
}
