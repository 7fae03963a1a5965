import { csvText, separatorOf } from "@/lib/csv";
import type { Locale } from "@/lib/i18n/locales";
import type { TableCell, TableColumn, TableContent } from "./table-content";

/**
 * A table as a file that a spreadsheet in the reader's language opens by a double click: semicolon and decimal comma
 * in Danish and Norwegian, comma and point in English, with the mark that tells it the letters are UTF-8.
 */
export function tableCsv(table: TableContent, locale: Locale): string {
  const header = table.columns.map(({ header }) => header);
  const rows = table.rows.map((row) =>
    table.columns.map((column, index) => cellValue(column, row[index] ?? null, locale)),
  );
  return csvText([header, ...rows], separatorOf(locale));
}

/** Shares and points are written in percent with up to four decimals: enough to calculate with. */
function cellValue({ kind }: TableColumn, cell: TableCell, locale: Locale): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  const percent = kind === "share" || kind === "points";
  const text = String(Number((percent ? 100 * cell : cell).toFixed(4)));
  return locale === "en" ? text : text.replace(".", ",");
}
