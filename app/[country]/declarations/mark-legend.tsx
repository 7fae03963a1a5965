import { useLocale, useTranslations } from "next-intl";
import { formatMonth } from "@/lib/i18n/format";
import type { DeclarationsReport } from "@/lib/reports/declarations/declarations";
import type { CellState } from "./cell-state";

/** What the marks in the table mean, those that are there. */
export function MarkLegend({ report: { now }, states }: { report: DeclarationsReport; states: readonly CellState[] }) {
  const t = useTranslations("declarations.table");
  const locale = useLocale();
  const has = (is: CellState["is"]) => states.some((state) => state.is === is);
  const others = states.some((state) => "stretch" in state && state.is !== "ended" && state.stretch.from !== now.since);
  const ended = states.find((state) => state.is === "ended");
  return (
    <ul className="marks" aria-label={t("legend")}>
      {now.since && (
        <li>
          <i data-mark="counted" /> {t("counted", { month: formatMonth(locale, now.since) })}
        </li>
      )}
      {others && (
        <li>
          <b>{formatMonth(locale, otherMonth(states, now.since), "short")}</b> {t("countedOther")}
        </li>
      )}
      {ended?.is === "ended" && ended.stretch.to && (
        <li>
          <s>{t("untilShort", { month: formatMonth(locale, ended.stretch.to, "short") })}</s> {t("ended")}
        </li>
      )}
      {has("never") && (
        <li>
          <b>–</b> {t("never")}
        </li>
      )}
    </ul>
  );
}

function otherMonth(states: readonly CellState[], since: string | null): string {
  const other = states.find((state) => "stretch" in state && state.is !== "ended" && state.stretch.from !== since);
  return other && "stretch" in other ? other.stretch.from : "";
}
