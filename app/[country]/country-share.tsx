import { getTranslations } from "next-intl/server";
import { pointsOf } from "@/app/_results/sentence";
import { ShareBlock } from "@/app/_results/share-block";
import type { ResultWords } from "@/app/_results/translation";
import { direction } from "@/app/_results/words";
import { neededPace } from "@/lib/domain/path";
import type { OverviewReport } from "@/lib/reports/overview/overview";

/** The country's share over time, until the last target. */
export async function CountryShare({
  report,
  words,
  name,
}: {
  report: OverviewReport;
  words: ResultWords;
  name: string;
}) {
  const { locale, t } = words;
  const channels = new Map(report.mix.channels.map((channel) => [channel.code, channel.names[locale]]));
  return (
    <ShareBlock
      title={await paceTitle(report, words)}
      sub={t("chart.sub", { measure: report.answered.measure })}
      name={name}
      answered={report.answered}
      series={report.series}
      compare={null}
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

/** `Andelen vokser 5,6 procentpoint om året. Målet for 2015 kræver 7,7`. */
async function paceTitle({ answered, figures }: OverviewReport, { locale }: ResultWords): Promise<string> {
  const t = await getTranslations("overview.chart");
  const { share, change } = answered.measure === "digital" ? figures.digital : figures.selfService;
  if (share === null || !change) return t("noChange");
  const values = { direction: direction(change.difference), points: pointsOf(locale, change.difference) };
  const { nextTarget } = figures;
  const pace = nextTarget && neededPace(share, nextTarget, { kind: answered.window, end: answered.month });
  if (!nextTarget || pace === null) return t("plain", values);
  const year = String(nextTarget.year);
  return pace <= 0 ? t("reached", { ...values, year }) : t("pace", { ...values, year, needed: pointsOf(locale, pace) });
}
