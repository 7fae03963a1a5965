import Link from "next/link";
import { useTranslations } from "next-intl";
import { bold } from "@/app/_results/bold";
import type { ResultWords } from "@/app/_results/translation";
import { formatPoints, formatShare } from "@/lib/i18n/format";
import type { FairShare } from "@/lib/reports/league/league-fair";

/** How much of the difference to the country is other inquiries, and how much the same ones by other channels. */
export function FairNote({ fair, country, words: { locale } }: FairNoteProps) {
  const t = useTranslations("municipality.fair");
  return (
    <p className="sub fair">
      {t.rich("text", {
        ...{ ...bold, gap: formatPoints(locale, fair.mix + fair.behaviour) },
        ...{ mix: formatPoints(locale, fair.mix), behaviour: formatPoints(locale, fair.behaviour) },
        standardised: formatShare(locale, fair.standardised),
      })}{" "}
      <Link href={`/${country}/method#fair`}>{t("link")}</Link>
    </p>
  );
}

type FairNoteProps = { fair: FairShare; country: string; words: ResultWords };
