import Link from "next/link";
import { useTranslations } from "next-intl";
import type { VersionsReport } from "@/lib/reports/history/version-list";
import { type HistoryFilter, historyAddress } from "./filter";

type PagerProps = { country: string; filter: HistoryFilter; report: Pick<VersionsReport, "older" | "newer"> };

/** To the older versions and back to the newer ones; nothing where all of them are shown. */
export function Pager({ country, filter, report: { older, newer } }: PagerProps) {
  const t = useTranslations("history.list");
  if (older === null && newer === null) return null;
  return (
    <nav className="pager" aria-label={t("pages")}>
      {newer !== null && (
        <>
          <Link href={historyAddress(country, filter)}>{t("newest")}</Link>
          <Link href={historyAddress(country, filter, { after: newer })}>{t("newer")}</Link>
        </>
      )}
      {older !== null && <Link href={historyAddress(country, filter, { before: older })}>{t("older")}</Link>}
    </nav>
  );
}
