import { getTranslations } from "next-intl/server";
import { eventBreaks } from "@/app/_results/event-marks";
import { ShareBlock } from "@/app/_results/share-block";
import type { ResultWords } from "@/app/_results/translation";
import { standing } from "@/app/_results/words";
import { unbrokenFrom } from "@/lib/domain/series-break";
import { formatMonth } from "@/lib/i18n/format";
import type { MunicipalityReport } from "@/lib/reports/municipality/municipality";

/** The municipality's share over time, beside the country's. */
export async function MunicipalityShare({ report, words }: { report: MunicipalityReport; words: ResultWords }) {
  const t = await getTranslations("municipality.chart");
  const { municipality, answered, series, countrySeries, lastFinal } = report;
  const now = standing(
    series.rolling12,
    countrySeries.rolling12,
    lastFinal,
    unbrokenFrom(eventBreaks(report.events), lastFinal),
  );
  const channels = new Map(report.mix.channels.map((channel) => [channel.code, channel.names[words.locale]]));
  const title = now
    ? t(now.side, { name: municipality.name, since: formatMonth(words.locale, now.since), gap: now.gap })
    : t("plain", { name: municipality.name });
  return (
    <ShareBlock
      title={title}
      sub={t("sub", { measure: answered.measure })}
      name={municipality.name}
      answered={answered}
      series={series}
      compare={countrySeries}
      targets={report.targets}
      waves={report.waves}
      events={report.events}
      lastClosed={report.lastClosed}
      channelName={(code) => channels.get(code) ?? code}
      country={report.country.code}
      version={report.version}
    />
  );
}
