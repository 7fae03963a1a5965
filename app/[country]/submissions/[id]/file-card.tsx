import { DownloadIcon, FileTextIcon } from "@navikt/aksel-icons";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useAuthor } from "@/app/_words/use-author";
import { submissionFileUrl } from "@/lib/api/queries";
import { moment } from "@/lib/i18n/moment";
import type { SubmissionRow } from "@/lib/reports/submission/submission";
import { fileSize } from "../file-size";

/** The file, when it came and from whom; `children` is what can be done with it. */
export function FileCard({ row, children }: { row: SubmissionRow; children?: ReactNode }) {
  const t = useTranslations("submission.card");
  const locale = useLocale();
  const at = { ...moment(locale, row.at), by: useAuthor()(row.by) };
  const about = row.size === null ? t("revert", at) : t("about", { ...at, size: fileSize(locale, row.size) });
  return (
    <div className="filecard">
      <FileTextIcon aria-hidden />
      <div>
        <b>{row.fileName ?? t("noName")}</b>
        <span className="muted">{about}</span>
      </div>
      <div className="row">
        {row.hasFile && (
          <a className="ds-button" data-variant="tertiary" href={submissionFileUrl(row.id)} download>
            <DownloadIcon className="icon" aria-hidden />
            {t("original")}
          </a>
        )}
        {children}
      </div>
    </div>
  );
}
