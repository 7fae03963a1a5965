import { getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import type { ResultWords } from "@/app/_results/translation";
import { Block } from "@/app/_ui/block";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { lifeAddress } from "@/app/_words/life-address";
import { localDate } from "@/lib/clock";
import { formatDate, formatMonth, formatNumber, sentenceCase } from "@/lib/i18n/format";
import type { Correction, MunicipalityReport } from "@/lib/reports/municipality/municipality";

const SHOWN = 6;

type LogBlockProps = {
  report: MunicipalityReport;
  words: ResultWords;
  /** Does the reader type in this municipality's figures? */
  mayReport: boolean;
};

/** What was reported and corrected lately: when, what, why, who. */
export async function LogBlock({ report, words, mayReport }: LogBlockProps) {
  const t = await getTranslations("municipality.log");
  const names = new Map(report.mix.channels.map((channel) => [channel.code, channel.names[words.locale]]));
  const shown = report.corrections.slice(0, SHOWN);
  return (
    <Block
      id="log"
      title={t("title")}
      tools={
        <KeptLink href={`/${report.country.code}/history?municipality=${report.municipality.code}`}>
          {t("all")}
        </KeptLink>
      }
      sub={shown.length === 0 ? t("none") : undefined}
    >
      <ul className="log">
        {shown.map((correction) => (
          <li key={`${correction.version} ${correction.month}`}>
            <time dateTime={correction.at}>{formatDate(words.locale, localDate(new Date(correction.at)))}</time>
            <span>
              <Entry correction={correction} words={words} channelName={(code) => names.get(code) ?? code} />{" "}
              <KeptLink href={lifeAddress(report.country.code, lifeOf(correction, report.municipality.code))}>
                {t("life")}
              </KeptLink>
            </span>
          </li>
        ))}
      </ul>
      <Ways country={report.country.code} municipality={report.municipality.code} mayReport={mayReport} />
    </Block>
  );
}

type WaysProps = { country: string; municipality: string; mayReport: boolean };

/** To where figures are typed in, and to what is counted at all. */
async function Ways({ country, municipality, mayReport }: WaysProps) {
  const [form, declarations] = [await getTranslations("form"), await getTranslations("declarations")];
  return (
    <p className="ways">
      {mayReport && (
        <KeptLink href={`/${country}/submissions/form?municipality=${municipality}`}>{form("link")}</KeptLink>
      )}
      <KeptLink href={`/${country}/declarations?municipality=${municipality}`}>{declarations("title")}</KeptLink>
    </p>
  );
}

/** The month's sums, or the channel's where only one changed. */
function lifeOf({ month, channels }: Correction, municipality: string) {
  const [channel] = channels;
  return { municipality, month, channel: channels.length === 1 ? channel?.code : undefined };
}

type EntryProps = { correction: Correction; words: ResultWords; channelName: (code: string) => string };

async function Entry({ correction, words, channelName }: EntryProps) {
  const t = await getTranslations("municipality.log");
  const { locale } = words;
  const month = formatMonth(locale, correction.month);
  const count = (value: number | null) => (value === null ? t("notReported") : formatNumber(locale, value));
  const [channel] = correction.channels;
  const what =
    correction.kind === "corrected" && channel && correction.channels.length === 1
      ? t.rich("corrected", {
          ...bold,
          channel: sentenceCase(channelName(channel.code)),
          month,
          before: count(channel.before),
          after: count(channel.after),
        })
      : t.rich(correction.kind === "corrected" ? "changed" : correction.kind, {
          ...bold,
          month: sentenceCase(month),
          cells: correction.cells,
        });
  return (
    <>
      {what} {correction.reason && `${correction.reason} `}
      <span className="muted">{correction.by}</span>
    </>
  );
}
