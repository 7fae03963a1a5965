import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useAuthor } from "@/app/_words/use-author";
import { differenceUrl } from "@/lib/api/queries";
import { monthState } from "@/lib/domain/month";
import { formatMonth, formatNumber, sentenceCase } from "@/lib/i18n/format";
import { moment, monthList } from "@/lib/i18n/moment";
import type { SubmissionReport, Sums } from "@/lib/reports/submission/submission";
import { DownloadLink } from "./download-link";

/** What was kept, and that it is what the file said. `children` is what can be done about it. */
export function Receipt({ report, children }: { report: SubmissionReport; children?: ReactNode }) {
  const t = useTranslations("submission.receipt");
  const tEffect = useTranslations("submission.effect");
  const locale = useLocale();
  const author = useAuthor();
  const { submission, sums, country } = report;
  const { id, by, version, revertsId, revertedById, reason, committedAt } = submission;
  const at = moment(locale, committedAt ?? submission.at);
  const preliminary = submission.months.filter(
    (month) => monthState(month, report.today, report.lockDay) === "preliminary",
  );
  const to = (other: number) => (chunks: ReactNode) => (
    <Link href={`/${country.code}/submissions/${other}`}>{chunks}</Link>
  );
  return (
    <div className="receipt">
      <b>{t("title", { id: String(id) })}</b>
      <p>
        {version !== null && t("about", { ...at, by: author(by), version: formatNumber(locale, version) })}{" "}
        {sums && <SumsLine sums={sums} />}
      </p>
      {reason && <p>{t("reason", { reason })}</p>}
      {revertsId !== null && <p>{t.rich("reverts", { id: String(revertsId), link: to(revertsId) })}</p>}
      {revertedById !== null && <p>{t.rich("revertedBy", { id: String(revertedById), link: to(revertedById) })}</p>}
      {preliminary.length > 0 && <p>{t("preliminary", { months: sentenceCase(monthList(locale, preliminary)) })}</p>}
      <div className="row">
        <SeeLink report={report} />
        {version !== null && (
          <Link href={`/${country.code}/history/compare?from=${version - 1}&to=${version}`}>{t("changed")}</Link>
        )}
        {version !== null && (
          <DownloadLink href={differenceUrl(id, { country: country.code, locale })} label={tEffect("download")} />
        )}
        {children}
      </div>
    </div>
  );
}

function SumsLine({ sums }: { sums: Sums }) {
  const t = useTranslations("submission.receipt");
  const locale = useLocale();
  const n = (count: number) => formatNumber(locale, count);
  return sums.file === sums.stored
    ? t("equal", { sum: n(sums.file) })
    : t("differs", { file: n(sums.file), stored: n(sums.stored) });
}

/** To the picture that the counts changed: a municipality's month, a municipality, or the country. */
function SeeLink({ report: { submission, country } }: { report: SubmissionReport }) {
  const t = useTranslations("submission.receipt");
  const locale = useLocale();
  const { municipalities, months } = submission;
  const [place] = municipalities.rows;
  const [month] = months;
  const secondary = { className: "ds-button", "data-variant": "secondary" };
  if (!place || municipalities.count > 1) {
    return (
      <Link {...secondary} href={`/${country.code}`}>
        {t("seeCountry")}
      </Link>
    );
  }
  const href = `/${country.code}/${place.code}`;
  return month && months.length === 1 ? (
    <Link {...secondary} href={`${href}?window=month&month=${month}`}>
      {t("see", { month: formatMonth(locale, month) })}
    </Link>
  ) : (
    <Link {...secondary} href={href}>
      {t("seePlace", { place: place.name })}
    </Link>
  );
}
