import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { Tag } from "@/app/_ui/tag";
import { Became } from "@/app/_words/became";
import { lifeAddress } from "@/app/_words/life-address";
import { useAuthor } from "@/app/_words/use-author";
import { formatNumber, formatSigned, sentenceCase } from "@/lib/i18n/format";
import { moment } from "@/lib/i18n/moment";
import type { CellChange, CellLifeReport } from "@/lib/reports/history/cell-life";

/** Every change, newest first: when and who, from and to, why, and by what. */
export function LifeTable({ country, report }: { country: string; report: CellLifeReport }) {
  const t = useTranslations("history.cell");
  const ofTable = useTranslations("table");
  return (
    <ScrollRegion label={ofTable("region", { name: t("title") })}>
      <table className="ds-table versions">
        <caption className="vh">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("version")}</th>
            <th scope="col">{t("when")}</th>
            <th scope="col">{t("fromTo")}</th>
            <th scope="col">{t("why")}</th>
            <th scope="col">{t("see")}</th>
          </tr>
        </thead>
        <tbody>
          {report.changes.map((change) => (
            <Row key={change.version} country={country} change={change} report={report} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type RowProps = { country: string; change: CellChange; report: CellLifeReport };

function Row({ country, change, report }: RowProps) {
  const t = useTranslations("history");
  const locale = useLocale();
  const author = useAuthor();
  const { date, time } = moment(locale, change.at);
  const { before, after } = change;
  return (
    <tr>
      <th scope="row">{formatNumber(locale, change.version)}</th>
      <td>
        <time dateTime={change.at}>
          {date} {time}
        </time>
        <span className="two">{author(change.by)}</span>
      </td>
      <td>
        <Became before={count(before)} after={count(after)} />{" "}
        {before !== null && after !== null && <span className="muted">{formatSigned(locale, after - before)}</span>}
        <Channels country={country} change={change} report={report} />
      </td>
      <td className="what">
        <Tag>{t(`kinds.${change.kind}`)}</Tag>
        {change.corrected && <Tag className="corrected">{t("corrected")}</Tag>}
        {change.reason && <q className="two">{change.reason}</q>}
      </td>
      <td>
        <Ways country={country} change={change} code={report.municipality.code} />
      </td>
    </tr>
  );

  function count(value: number | null): string | null {
    return value === null ? null : formatNumber(locale, value);
  }
}

/** Which channels' sums changed, where all of them are shown together. */
function Channels({ country, change, report }: RowProps) {
  const locale = useLocale();
  if (report.channel) return null;
  const { municipality, month, area } = report;
  const shown = (value: number | null) => (value === null ? null : formatNumber(locale, value));
  return (
    <ul className="parts two">
      {change.channels.map(({ channel, before, after }) => (
        <li key={channel.code}>
          <Link
            href={lifeAddress(country, {
              ...{ municipality: municipality.code, month },
              ...{ area: area?.code, channel: channel.code },
            })}
          >
            {sentenceCase(channel.names[locale])}
          </Link>{" "}
          <Became before={shown(before)} after={shown(after)} />
        </li>
      ))}
    </ul>
  );
}

function Ways({ country, change, code }: { country: string; change: CellChange; code: string }) {
  const t = useTranslations("history");
  const { version, submissionId } = change;
  return (
    <ul className="ways one">
      {submissionId !== null && (
        <li>
          <Link href={`/${country}/submissions/${submissionId}`}>
            {t("list.submission", { id: String(submissionId) })}
          </Link>
        </li>
      )}
      <li>
        <Link href={`/${country}/${code}?asOf=${version}`}>{t("list.asItStood")}</Link>
      </li>
    </ul>
  );
}
