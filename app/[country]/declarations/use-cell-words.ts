import { useLocale, useTranslations } from "next-intl";
import { formatMonth } from "@/lib/i18n/format";
import type { DeclarationsReport } from "@/lib/reports/declarations/declarations";
import type { CellState } from "./cell-state";

/** A cell in words: for those who hear it, and as short as it stands in the table. */
export function useCellWords({ areas, channels }: DeclarationsReport) {
  const t = useTranslations("declarations.table");
  const locale = useLocale();
  const name = (cell: number) => ({
    area: areas[Math.floor(cell / channels.length)]?.names[locale] ?? "",
    channel: channels[cell % channels.length]?.names[locale] ?? "",
  });
  const told = (state: CellState): string => {
    if (state.is === "never") return t("not");
    const from = formatMonth(locale, state.stretch.from);
    if (state.is === "later") return t("later", { month: from });
    if (state.stretch.to === null) return t("since", { month: from });
    return t("until", { from, to: formatMonth(locale, state.stretch.to) });
  };
  return {
    name,
    label: (cell: number, state: CellState) => t("cell", { ...name(cell), state: told(state) }),
    mark: (state: CellState): string => {
      if (state.is === "never") return "–";
      const { from, to } = state.stretch;
      return state.is === "ended" && to !== null
        ? t("untilShort", { month: formatMonth(locale, to, "short") })
        : formatMonth(locale, from, "short");
    },
  };
}
