import { getLocale, getTranslations } from "next-intl/server";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { formatMonth, formatNumber, monthName } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { BoardRow, DeliveryCell } from "@/lib/reports/delivery/delivery-board";
import type { BoardMonth } from "@/lib/reports/delivery/delivery-page";
import { type CellWords, cellAddress } from "./cell-words";

type Words = (cell: DeliveryCell, month: BoardMonth) => CellWords;
type BoardTableProps = { country: string; months: readonly BoardMonth[]; rows: readonly BoardRow[]; words: Words };

/** Municipalities by months: a mark in each cell, its words for who points at it or listens. */
export async function BoardTable({ country, months, rows, words }: BoardTableProps) {
  const [t, locale] = await Promise.all([getTranslations("delivery.board"), getLocale()]);
  return (
    <ScrollRegion label={t("caption")} className="board-scroll">
      <table className="ds-table board">
        <caption className="vh">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("municipality")}</th>
            {months.map((month, index) => (
              <th key={month.month} scope="col">
                <MonthHead locale={locale} month={month} first={index === 0} />
                <span className="two">{t(month.state === "final" ? "final" : "preliminary")}</span>
              </th>
            ))}
            <th scope="col" className="num">
              {t("streak")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <KeptLink href={`/${country}/${row.code}`} prefetch={false}>
                  {row.name}
                </KeptLink>
              </th>
              {row.cells.map((cell, index) => {
                const month = months[index];
                return (
                  <td key={cell.month}>
                    {month && <Cell address={cellAddress(country, row.code, cell)} {...{ cell, month, words }} />}
                  </td>
                );
              })}
              <td className="num" title={t("streakWords", { count: row.streak })}>
                {formatNumber(locale, row.streak)}
                <span className="vh">{t("streakWords", { count: row.streak })}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** `sep.`, and the year where it begins. */
function MonthHead({ locale, month: { month }, first }: { locale: Locale; month: BoardMonth; first: boolean }) {
  const year = first || month.endsWith("-01") ? ` ’${month.slice(2, 4)}` : "";
  return (
    <abbr title={formatMonth(locale, month)}>
      {monthName(locale, month, "short")}
      {year}
    </abbr>
  );
}

type CellProps = { cell: DeliveryCell; month: BoardMonth; address: string; words: Words };

function Cell({ cell, month, address, words }: CellProps) {
  const { mark, words: say } = words(cell, month);
  if (cell.state === "not_expected") return <span className="vh">{say}</span>;
  return (
    // A plain link: there are more than a thousand, and each of Next's own would have to be woken up.
    <a
      className="mark"
      href={address}
      aria-label={say}
      data-state={cell.state}
      data-month={month.state === "final" ? undefined : "preliminary"}
      data-corrected={cell.correctedOn === null ? undefined : true}
    >
      {mark}
    </a>
  );
}
