import { DownloadIcon } from "@navikt/aksel-icons";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { Tag } from "@/app/_ui/tag";
import { useAuthor } from "@/app/_words/use-author";
import { useChangeParts } from "@/app/_words/use-change-parts";
import { usePlaces } from "@/app/_words/use-places";
import { submissionFileUrl } from "@/lib/api/queries";
import { formatNumber, sentenceCase } from "@/lib/i18n/format";
import { moment, monthList } from "@/lib/i18n/moment";
import type { VersionRow, VersionsReport } from "@/lib/reports/history/version-list";

type VersionTableProps = { country: string; report: VersionsReport; seen: string | undefined };

/** A page of versions: when and who, what and why, how many counts, and the ways on. `seen` is the one that figures are seen as of. */
export function VersionTable({ country, report, seen }: VersionTableProps) {
  const t = useTranslations("history.list");
  const ofTable = useTranslations("table");
  return (
    <ScrollRegion label={ofTable("region", { name: t("title") })}>
      <table className="ds-table versions">
        <caption className="vh">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("version")}</th>
            <th scope="col">{t("when")}</th>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("see")}</th>
          </tr>
        </thead>
        <tbody>
          {report.versions.map((row) => (
            <Row key={row.number} country={country} row={row} latest={report.latest?.number ?? 0} seen={seen} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type RowProps = { country: string; row: VersionRow; latest: number; seen: string | undefined };

function Row({ country, row, latest, seen }: RowProps) {
  const t = useTranslations("history");
  const locale = useLocale();
  const [author, parts] = [useAuthor(), useChangeParts()];
  const { date, time } = moment(locale, row.at);
  return (
    <tr id={`v${row.number}`}>
      <th scope="row">
        {formatNumber(locale, row.number)}
        {seen === String(row.number) && <Tag>{t("list.seen")}</Tag>}
      </th>
      <td>
        <time dateTime={row.at}>
          {date} {time}
        </time>
        <span className="two">{author(row.by)}</span>
      </td>
      <td className="what">
        <Tag>{t(`kinds.${row.kind}`)}</Tag> <Brought country={country} row={row} />
        {row.changes && <span className="two">{parts(row.changes)}</span>}
        {row.reason && <q className="two">{row.reason}</q>}
      </td>
      <td>
        <Ways country={country} row={row} latest={latest} />
      </td>
    </tr>
  );
}

/** Whose months, and the submission that brought them. */
function Brought({ country, row }: { country: string; row: VersionRow }) {
  const t = useTranslations("history.list");
  const locale = useLocale();
  const place = usePlaces()(row.municipalities);
  const { submission, months } = row;
  const when = monthList(locale, months);
  const covers = place && when ? `${place}, ${when}` : (place ?? sentenceCase(when));
  if (!submission) return covers;
  const name =
    submission.revertsId === null
      ? (submission.fileName ?? t("submission", { id: String(submission.id) }))
      : t("revertOf", { id: String(submission.revertsId) });
  return (
    <>
      <Link href={`/${country}/submissions/${submission.id}`}>{name}</Link>
      {submission.hasFile && (
        <a href={submissionFileUrl(submission.id)} download aria-label={t("original", { name })}>
          <DownloadIcon className="icon" aria-hidden />
        </a>
      )}
      {covers && <span className="two">{covers}</span>}
    </>
  );
}

/** To the figures as they stood, and to what has changed. */
function Ways({ country, row, latest }: { country: string; row: VersionRow; latest: number }) {
  const t = useTranslations("history.list");
  const { number, municipalities } = row;
  const [place] = municipalities.count === 1 ? municipalities.rows : [];
  const compare = (from: number, to: number) => `/${country}/history/compare?from=${from}&to=${to}`;
  return (
    <ul className="ways">
      <li>
        <Link href={`/${country}?asOf=${number}`}>{t("asItStood")}</Link>
      </li>
      {place && (
        <li>
          <Link href={`/${country}/${place.code}?asOf=${number}`}>{t("placeAsItStood", { name: place.name })}</Link>
        </li>
      )}
      {number > 1 && (
        <li>
          <Link href={compare(number - 1, number)}>{t("changed")}</Link>
        </li>
      )}
      {number < latest && (
        <li>
          <Link href={compare(number, latest)}>{t("withNow")}</Link>
        </li>
      )}
    </ul>
  );
}
