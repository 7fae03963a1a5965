"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { EffectAnswer, ShiftAnswer } from "@/lib/api/declaration-answers";
import { formatMonth, formatNumber, formatShare } from "@/lib/i18n/format";
import { LANGUAGE_TAGS } from "@/lib/i18n/locales";
import { monthList } from "@/lib/i18n/moment";
import type { DeclarationsReport } from "@/lib/reports/declarations/declarations";
import type { Action } from "./cell-state";

type EffectListProps = { effect: EffectAnswer; action: Action; report: DeclarationsReport };

const MONTH_SHIFTS = ["incomplete", "complete", "unranked", "ranked", "withoutAreas", "withAreas"] as const;
const YEAR_SHIFTS = {
  incomplete: "yearsIncomplete",
  complete: "yearsComplete",
  unranked: "yearsUnranked",
  ranked: "yearsRanked",
} as const;

/** What a decision would change, before it is kept. */
export function EffectList({ effect, action, report }: EffectListProps) {
  const t = useTranslations("declarations.effect");
  const locale = useLocale();
  const month = formatMonth(locale, effect.from);
  const rich = { b: (chunks: ReactNode) => <b>{chunks}</b> };
  return (
    <section className="effect" aria-label={t("title")}>
      <h3>
        {t("title")} <span className="muted">{t("sub")}</span>
      </h3>
      <div role="status">
        <ul>
          <li>
            {t.rich("cells", { count: effect.cells, number: formatNumber(locale, effect.cells), month, ...rich })}
          </li>
          <MonthShifts shift={effect.months} />
          <YearShifts shift={effect.years} />
          <Latest latest={effect.latest} />
          <Standing effect={effect} report={report} />
          {effect.countsOutside > 0 && (
            <li>{t("outside", { count: effect.countsOutside, number: formatNumber(locale, effect.countsOutside) })}</li>
          )}
          {action === "end" && <li>{t("break", { month })}</li>}
          {action === "reopen" && <li>{t("breakGone")}</li>}
        </ul>
      </div>
    </section>
  );
}

function MonthShifts({ shift }: { shift: ShiftAnswer }) {
  const t = useTranslations("declarations.effect");
  const locale = useLocale();
  const shown = MONTH_SHIFTS.filter((kind) => shift[kind].length > 0);
  if (shown.length === 0) return <li>{t("noSums")}</li>;
  return shown.map((kind) => (
    <li key={kind}>
      {t.rich(kind, {
        count: shift[kind].length,
        months: monthList(locale, shift[kind]),
        b: (chunks) => <b>{chunks}</b>,
      })}
    </li>
  ));
}

function YearShifts({ shift }: { shift: ShiftAnswer }) {
  const t = useTranslations("declarations.effect");
  const locale = useLocale();
  const years = (months: readonly string[]) =>
    new Intl.ListFormat(LANGUAGE_TAGS[locale]).format(months.map((month) => month.slice(0, 4)));
  return (["incomplete", "complete", "unranked", "ranked"] as const)
    .filter((kind) => shift[kind].length > 0)
    .map((kind) => (
      <li key={kind}>{t.rich(YEAR_SHIFTS[kind], { years: years(shift[kind]), b: (chunks) => <b>{chunks}</b> })}</li>
    ));
}

function Latest({ latest: { month, before, after } }: { latest: EffectAnswer["latest"] }) {
  const t = useTranslations("declarations.effect");
  const locale = useLocale();
  if ((before === null) === (after === null)) return null;
  const words = { month: formatMonth(locale, month) };
  return (
    <li>
      {before !== null && t("latestLost", { ...words, before: formatShare(locale, before) })}
      {after !== null && t("latestGained", { ...words, after: formatShare(locale, after) })}
    </li>
  );
}

/** What the declaration itself lets the municipality have from the month on, whatever it reports. */
function Standing({ effect, report }: { effect: EffectAnswer; report: DeclarationsReport }) {
  const t = useTranslations("declarations.effect");
  const locale = useLocale();
  const { before, after } = effect.standing;
  const month = formatMonth(locale, effect.from);
  const names = (codes: readonly string[]) =>
    new Intl.ListFormat(LANGUAGE_TAGS[locale]).format(
      report.channels.filter(({ code }) => codes.includes(code)).map((channel) => channel.names[locale]),
    );
  const lost = after.lackingCore.filter((code) => !before.lackingCore.includes(code));
  const gained = before.lackingCore.filter((code) => !after.lackingCore.includes(code));
  const rich = { month, b: (chunks: ReactNode) => <b>{chunks}</b> };
  return (
    <>
      {lost.length > 0 && before.cells > 0 && <li>{t.rich("coreLost", { channels: names(lost), ...rich })}</li>}
      {gained.length > 0 && <li>{t.rich("coreGained", { channels: names(gained), ...rich })}</li>}
      {before.byArea && !after.byArea && after.cells > 0 && <li>{t("areasLost", { month })}</li>}
      {!before.byArea && after.byArea && before.cells > 0 && <li>{t("areasGained", { month })}</li>}
    </>
  );
}
