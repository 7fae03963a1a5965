import type { ReactNode } from "react";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { lifeAddress } from "@/app/_words/life-address";
import { formatMonth } from "@/lib/i18n/format";
import type { Corrected } from "@/lib/reports/corrected-sheets";
import type { ResultWords } from "./translation";

type CorrectedMarkProps = { words: ResultWords; corrected: Corrected; country: string; place: string | null };

/** What of the figures was corrected after it was final, each with the way to its history; nothing where nothing was. */
export function correctedMark({ words, corrected, country, place }: CorrectedMarkProps): ReactNode[] {
  const { t, locale } = words;
  if (corrected.count === 0) return [];
  const more = corrected.count - corrected.rows.length;
  return [
    <span key="corrected" className="corrected">
      <b>{t("correctedTitle")}</b>{" "}
      {corrected.rows.map(({ municipality, month }, index) => (
        <span key={`${municipality.code} ${month}`}>
          {index > 0 && ", "}
          <KeptLink href={lifeAddress(country, { municipality: municipality.code, month })}>
            {place === null && `${municipality.name} `}
            {formatMonth(locale, month)}
          </KeptLink>
        </span>
      ))}
      {more > 0 && <> {t("correctedMore", { count: more })}</>}
    </span>,
  ];
}
