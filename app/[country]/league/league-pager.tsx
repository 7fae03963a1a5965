import Link from "next/link";
import { useTranslations } from "next-intl";
import type { LeagueReport } from "@/lib/reports/league/league";

type PagerProps = { league: Pick<LeagueReport, "page" | "pages">; address: (page: number) => string };

/** To the pages before and after; nothing where all are on one. */
export function LeaguePager({ league: { page, pages }, address }: PagerProps) {
  const t = useTranslations("league");
  if (pages <= 1) return null;
  return (
    <nav className="pages" aria-label={t("pages")}>
      {page > 1 && <Link href={address(page - 1)}>{t("previous")}</Link>}
      <span className="muted">{t("pageOf", { page, pages })}</span>
      {page < pages && <Link href={address(page + 1)}>{t("next")}</Link>}
    </nav>
  );
}
