"use client";

import { useLocale, useTranslations } from "next-intl";
import type { JointShift, RulesEffect } from "@/lib/domain/rules-effect";
import { formatMonth, formatNumber, formatShare } from "@/lib/i18n/format";

/** What a change makes of the figures, before it is saved. */
export function Consequence({ effect }: { effect: RulesEffect }) {
  const t = useTranslations("administration.effect");
  const locale = useLocale();
  const { measure, years, latest, months, municipalities, joining, leaving } = effect;
  const value = (share: number | null) => (share === null ? t("noShare") : formatShare(locale, share));
  const base = ({ overBefore, overAfter, of }: JointShift) =>
    overBefore === overAfter ? "" : t("base", { before: overBefore, after: overAfter, of });
  const changed = latest && (latest.before !== latest.after || latest.overBefore !== latest.overAfter);
  return (
    <div className="consequence" role="status">
      <h3>{t("title")}</h3>
      <p>
        {months === 0
          ? t("nothing")
          : t("scope", { months: formatNumber(locale, months), municipalities: formatNumber(locale, municipalities) })}
      </p>
      {latest && (
        <p>
          {t(changed ? "latest" : "latestSame", {
            ...{ measure, month: formatMonth(locale, latest.month) },
            ...{ before: value(latest.before), after: value(latest.after), base: base(latest) },
          })}
        </p>
      )}
      {years.length > 0 && (
        <ul>
          {years.map((year) => (
            <li key={year.month}>
              {t("year", {
                ...{ measure, year: year.month.slice(0, 4), before: value(year.before) },
                ...{ after: value(year.after), base: base(year) },
              })}
            </li>
          ))}
        </ul>
      )}
      {joining + leaving > 0 && <p>{t("moving", { joining, leaving })}</p>}
    </div>
  );
}
