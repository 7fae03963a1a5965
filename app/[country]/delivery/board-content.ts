import { getLocale, getTranslations } from "next-intl/server";
import type { TableContent } from "@/app/_ui/table/table-content";
import { formatMonth } from "@/lib/i18n/format";
import type { BoardRow, DeliveryCell } from "@/lib/reports/delivery/delivery-board";
import type { BoardMonth } from "@/lib/reports/delivery/delivery-page";
import type { CellWords } from "./cell-words";

type Board = { months: readonly BoardMonth[]; rows: readonly BoardRow[] };

/** The board as a table of texts: each month's head says whether it is locked. */
export async function boardContent(
  { months, rows }: Board,
  words: (cell: DeliveryCell, month: BoardMonth) => CellWords,
): Promise<TableContent> {
  const [t, locale] = await Promise.all([getTranslations("delivery.board"), getLocale()]);
  const text = (header: string) => ({ header, kind: "text" as const });
  return {
    caption: t("caption"),
    columns: [
      ...[text(t("municipality")), text(t("code")), text(t("region"))],
      ...months.map(({ month, state }) =>
        text(`${formatMonth(locale, month)} (${t(state === "final" ? "final" : "preliminary")})`),
      ),
      { header: t("streak"), kind: "count" },
      { header: t("owed"), kind: "count" },
    ],
    rows: rows.map(({ name, code, region, cells, streak, owed }) => {
      const texts = cells.map((cell, index) => {
        const month = months[index];
        return month ? words(cell, month).file || null : null;
      });
      return [name, code, region, ...texts, streak, owed];
    }),
  };
}
