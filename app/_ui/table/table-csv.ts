import type { Locale } from "@/lib/i18n/locales";
import type { TableCell, TableColumn, TableContent } from "./table-content";

const MARK = "\ufeff";

/**
 * A table as a file that a spreadsheet in the reader's language opens by a double click: semicolon and decimal comma
 * in Danish and Norwegian, comma and point in English, with the mark that tells it the letters are UTF-8.
 */
export function tableCsv(table: TableContent, locale: Locale): string {
  const separator = locale === "en" ? "," : ";";
  const header = table.columns.map(({ header }) => quoted(harmless(header), separator));
  const rows = table.rows.map((row) =>
    table.columns.map((column, index) => quoted(cellValue(column, row[index] ?? null, locale), separator)),
  );
  return `${MARK}${[header, ...rows].map((cells) => cells.join(separator)).join("\r\n")}\r\n`;
}

/** Shares and points are written in percent with up to four decimals: enough to calculate with. */
function cellValue({ kind }: TableColumn, cell: TableCell, locale: Locale): string {
  if (cell === null) return "";
  if (typeof cell === "string") return harmless(cell);
  const percent = kind === "share" || kind === "points";
  const text = String(Number((percent ? 100 * cell : cell).toFixed(4)));
  return locale === "en" ? text : text.replace(".", ",");
}

/** A spreadsheet runs what begins like a formula; an apostrophe makes it text. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
