import { DownloadIcon } from "@navikt/aksel-icons";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { Tag } from "@/app/_ui/tag";
import { useAuthor } from "@/app/_words/use-author";
import { useChangeParts } from "@/app/_words/use-change-parts";
import { usePlaces } from "@/app/_words/use-places";
import { submissionFileUrl } from "@/lib/api/queries";
import { formatNumber } from "@/lib/i18n/format";
import { moment, monthList } from "@/lib/i18n/moment";
import type { SubmissionRow } from "@/lib/reports/submission/submission";

/** What was submitted before, newest first: when, who, what, what it changed, and the file as it came. */
export function HistoryTable({ country, rows }: { country: string; rows: readonly SubmissionRow[] }) {
  const t = useTranslations("submission.history");
  return (
    <ScrollRegion label={t("what")}>
      <table className="ds-table stack history">
        <caption className="vh">{t("what")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("when")}</th>
            <th scope="col" className="num hide-m">
              {t("rows")}
            </th>
            <th scope="col">{t("changes")}</th>
            <th scope="col">{t("state")}</th>
            <th scope="col">{t("file")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} country={country} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ country, row }: { country: string; row: SubmissionRow }) {
  const t = useTranslations("submission");
  const locale = useLocale();
  const parts = useChangeParts();
  const author = useAuthor();
  const { date, time } = moment(locale, row.at);
  return (
    <tr>
      <th scope="row">
        <Link href={`/${country}/submissions/${row.id}`}>
          {row.revertsId === null ? (row.fileName ?? t("card.noName")) : t("revertOf", { id: row.revertsId })}
        </Link>
        <Covers row={row} />
      </th>
      <td>
        {date} {time}
        <span className="two">{author(row.by)}</span>
      </td>
      <td className="num hide-m">{formatNumber(locale, row.rows)}</td>
      <td>{row.changes ? parts(row.changes) : ""}</td>
      <td>
        <StateTag row={row} />
      </td>
      <td>
        {row.hasFile && (
          <a
            href={submissionFileUrl(row.id)}
            download
            aria-label={t("history.download", { name: row.fileName ?? row.id })}
          >
            <DownloadIcon className="icon" aria-hidden />
          </a>
        )}
      </td>
    </tr>
  );
}

function Covers({ row }: { row: SubmissionRow }) {
  const t = useTranslations("submission.history");
  const locale = useLocale();
  const place = usePlaces()(row.municipalities);
  if (!place) return null;
  return <span className="two">{t("covers", { place, months: monthList(locale, row.months) })}</span>;
}

function StateTag({ row }: { row: SubmissionRow }) {
  const t = useTranslations("submission.states");
  if (row.revertedById !== null) return <Tag>{t("reverted")}</Tag>;
  return <Tag>{t(row.state === "draft" && row.problems > 0 ? "problems" : row.state)}</Tag>;
}
