import { DownloadIcon } from "@navikt/aksel-icons";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { type HistoryFilter, historyAddress } from "./filter";

/** The list as a file, and the way to a comparison. */
export function ListTools({ country, filter }: { country: string; filter: HistoryFilter }) {
  const t = useTranslations("history.list");
  const locale = useLocale();
  const file = historyAddress(country, filter, { locale }).replace("/history?", "/history/versions.csv?");
  return (
    <div className="tools">
      <Link href={`/${country}/history/compare`}>{t("compare")}</Link>
      <a href={file} download>
        <DownloadIcon className="icon" aria-hidden />
        {t("csv")}
      </a>
    </div>
  );
}
