import { getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import { inSentence } from "@/app/_results/in-sentence";
import { listed } from "@/app/_results/reasons";
import { Meaning, pointsOf, shareText, windowPhrase } from "@/app/_results/sentence";
import type { ResultWords } from "@/app/_results/translation";
import { side } from "@/app/_results/words";
import { formatMonth, formatShare } from "@/lib/i18n/format";
import type { MunicipalityReport } from "@/lib/reports/municipality/municipality";

/** The one sentence of Kommune: the share beside the country's, what it means, and whether it is real self-service. */
export async function MunicipalitySentence({ report, words }: { report: MunicipalityReport; words: ResultWords }) {
  const { answered, figures, countryFigures, municipality, lastFinal } = report;
  const { t, locale } = words;
  const of = answered.measure === "digital" ? ("digital" as const) : ("selfService" as const);
  const share = figures[of].share;
  if (share === null) return <WithoutShare report={report} words={words} />;
  const country = countryFigures[of].share;
  const window = windowPhrase(words, answered, answered.month === lastFinal);
  return (
    <>
      {t.rich("share.municipality", {
        ...bold,
        window,
        share: shareText(locale, share, figures),
        name: municipality.name,
        measure: answered.measure,
      })}
      {t.rich("besideCountry", {
        ...bold,
        side: country === null ? "none" : side(share - country),
        points: country === null ? "" : pointsOf(locale, share - country),
      })}{" "}
      <Meaning words={words} answered={answered} figures={figures} /> <EmailTrap report={report} words={words} />
    </>
  );
}

/** No share, but bounds where the month's own history gives them. */
function WithoutShare({ report, words: { t, locale } }: { report: MunicipalityReport; words: ResultWords }) {
  const { answered, municipality, series } = report;
  const end = formatMonth(locale, answered.month);
  const point = answered.window === "month" ? series.month.find(({ month }) => month === answered.month) : undefined;
  if (point?.low == null || point.high === null) {
    return t.rich("noShare", {
      ...bold,
      name: municipality.name,
      kind: answered.window,
      end,
      year: answered.month.slice(0, 4),
    });
  }
  const names = new Map(report.mix.channels.map((channel) => [channel.code, channel.names[locale]]));
  return t.rich("bounds", {
    ...bold,
    name: municipality.name,
    low: formatShare(locale, point.low),
    high: formatShare(locale, point.high),
    end,
    channels: listed(
      locale,
      point.missing.map(({ channel }) => inSentence(names.get(channel) ?? channel)),
    ),
  });
}

/** Digital above the country, self-service below it: then the digital part is the dear one. */
async function EmailTrap({ report, words }: { report: MunicipalityReport; words: ResultWords }) {
  const { figures, countryFigures, channels, answered } = report;
  if (answered.measure !== "digital") return null;
  const [digital, selfService] = [figures.digital.share, figures.selfService.share];
  const [country, countrySelf] = [countryFigures.digital.share, countryFigures.selfService.share];
  if (digital === null || selfService === null || country === null || countrySelf === null) return null;
  if (side(digital - country) !== "over" || side(selfService - countrySelf) !== "under") return null;
  const t = await getTranslations("municipality");
  const email = channels.find(({ code }) => code === "email")?.difference ?? 0;
  return t("trap", {
    points: pointsOf(words.locale, selfService - countrySelf),
    email: side(email) === "over" ? "yes" : "no",
  });
}
