import { type CsvError, parse } from "csv-parse/sync";
import { checkRow, type FileReading } from "./check";
import type { Delimiter } from "./delimiter";

/** Longer lines are no row of counts. */
export const MAX_LINE = 65_536;

/**
 * Reads the body of a file with csv-parse: slower, for files with quotes, and the yardstick of the fast path. `line` is
 * that of the body's first row; a row over several lines counts as one, as in Excel.
 */
export function readCarefully(body: Buffer, delimiter: Delimiter, line: number, file: FileReading): void {
  let current = line;
  const onRow = (cells: string[]) => {
    checkRow(file, cells, current++);
    return null; // nothing is kept: a file of five million rows would not fit
  };
  try {
    parse(body, { ...csvOptions(delimiter), on_record: onRow });
  } catch (error) {
    file.problems.add(() => ({ ...unreadable(error), line: current, column: null, header: null, value: null }));
  }
}

export function csvOptions(delimiter: Delimiter) {
  return {
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_LINE,
  };
}

function unreadable(error: unknown): { code: string; hint: string } {
  const code = (error as CsvError).code;
  if (code === "CSV_MAX_RECORD_SIZE") return { code: "line-too-long", hint: "line-too-long" };
  if (code === "CSV_QUOTE_NOT_CLOSED") return { code: "quote-not-closed", hint: "quote-not-closed" };
  throw error;
}
