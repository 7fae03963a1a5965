import type { Locale } from "./i18n/locales";

const MARK = "\ufeff";
const NUMBER = /^[+-]?\d[\d.,]*$/;

/**
 * A text that a spreadsheet takes for a text: one that begins like a formula gets an apostrophe before it. Every file
 * with texts from outside goes through here. Numbers are left as they are.
 */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** What separates the columns where the reader's spreadsheet opens a file by a double click. */
export function separatorOf(locale: Locale): "," | ";" {
  return locale === "en" ? "," : ";";
}

/** Rows of texts as a CSV file, with the mark that tells a spreadsheet its letters are UTF-8. The texts are made harmless. */
export function csvText(rows: Iterable<readonly string[]>, separator: string): string {
  return MARK + csvRows(rows, separator);
}

/** More rows of the same file. */
export function csvRows(rows: Iterable<readonly string[]>, separator: string): string {
  let text = "";
  for (const row of rows) text += `${row.map((cell) => csvCell(harmless(cell), separator)).join(separator)}\r\n`;
  return text;
}

/** In quotes, where it has to be. */
export function csvCell(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
