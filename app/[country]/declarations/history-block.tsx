import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Block } from "@/app/_ui/block";
import { EmptyState } from "@/app/_ui/empty-state";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { useAuthor } from "@/app/_words/use-author";
import { useCellsTold } from "@/app/_words/use-cells-told";
import { formatMonth } from "@/lib/i18n/format";
import { moment } from "@/lib/i18n/moment";
import type { DeclarationHistory, DeclarationsReport } from "@/lib/reports/declarations/declarations";

/** Who declared what, when and why; newest first. */
export function HistoryBlock({ country, report }: { country: string; report: DeclarationsReport }) {
  const t = useTranslations("declarations.history");
  const table = useTranslations("table");
  return (
    <Block title={t("title")} sub={t("sub")}>
      {report.history.length === 0 ? (
        <EmptyState title={t("empty")}>{null}</EmptyState>
      ) : (
        <ScrollRegion label={table("region", { name: t("title") })}>
          <table className="ds-table declared">
            <caption className="vh">{t("title")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("when")}</th>
                <th scope="col">{t("what")}</th>
                <th scope="col">{t("why")}</th>
                <th scope="col">{t("who")}</th>
              </tr>
            </thead>
            <tbody>
              {report.history.map((row) => (
                <HistoryRow key={row.version} country={country} row={row} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </Block>
  );
}

function HistoryRow({ country, row }: { country: string; row: DeclarationHistory }) {
  const t = useTranslations("declarations.history");
  const locale = useLocale();
  const author = useAuthor();
  const told = useCellsTold();
  return (
    <tr>
      <td className="nowrap">{moment(locale, row.at).date}</td>
      <td>
        <ul>
          {row.steps.map(({ what, month, areas, channels }) => (
            <li key={`${what} ${month}`}>
              {t(what, { what: told(areas, channels), month: month === null ? "" : formatMonth(locale, month) })}
            </li>
          ))}
          {row.answers.map(({ channel, answer }) => (
            <li key={channel.code}>
              {t(answer === "zero" ? "answerZero" : "answerMissing", { channel: channel.names[locale] })}
            </li>
          ))}
        </ul>
      </td>
      <td>
        {row.reason ?? ""}{" "}
        {row.submissionId !== null && (
          <Link href={`/${country}/submissions/${row.submissionId}`}>
            {t("submission", { id: String(row.submissionId) })}
          </Link>
        )}
      </td>
      <td>{author(row.by)}</td>
    </tr>
  );
}
