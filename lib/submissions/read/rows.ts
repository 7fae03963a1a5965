import { checkRow, type FileReading } from "./check";
import type { Delimiter } from "./delimiter";
import type { ProblemCode } from "./problem";

/** Longer lines are no row of counts. */
export const MAX_LINE = 65_536;

export const LF = 10;
export const CR = 13;
export const QUOTE = 34;

/** A quote is opened and not closed within the longest line there may be. */
export const OPEN_QUOTE = -1;

/** Where the row that begins at `from` ends: at its line end, or at the end of the file. Quoted cells may hold line ends. */
export function rowEnd(body: Buffer, from: number, separator: number): number {
  let at = from;
  for (let isStart = true; at < body.length; at++) {
    const byte = body[at];
    if (isStart && byte === QUOTE) {
      at = closingQuote(body, at);
      if (at === OPEN_QUOTE) return OPEN_QUOTE;
    } else if (byte === LF || byte === CR) {
      return at;
    }
    isStart = byte === separator;
  }
  return at;
}

/** The cells of a row, without the quotes around them. A quote within a cell that began without one is a letter. */
export function rowCells(row: string, delimiter: Delimiter): string[] {
  if (!row.includes('"')) return row.split(delimiter);
  const cells: string[] = [];
  let at = 0;
  while (at <= row.length) {
    const quoted = row[at] === '"' ? /"((?:[^"]|"")*)"?/y : null;
    if (quoted) quoted.lastIndex = at;
    const [whole = "", inner = ""] = quoted?.exec(row) ?? [];
    const next = row.indexOf(delimiter, at + whole.length);
    const end = next === -1 ? row.length : next;
    cells.push(inner.replaceAll('""', '"') + row.slice(at + whole.length, end));
    at = end + 1;
  }
  return cells;
}

/** Where the line after the one that ends at `at` begins. */
export function afterLineEnd(body: Buffer, at: number): number {
  return body[at] === CR && body[at + 1] === LF ? at + 2 : at + 1;
}

/** Reads one row with care; answers where it ends. */
export function readRow(body: Buffer, delimiter: Delimiter, from: number, line: number, file: FileReading): number {
  const end = rowEnd(body, from, delimiter.charCodeAt(0));
  if (end === OPEN_QUOTE || end - from > MAX_LINE) {
    const code: ProblemCode = end === OPEN_QUOTE ? "quote-not-closed" : "line-too-long";
    file.rows++;
    file.problems.add(() => ({ line, column: null, header: null, value: null, code, hint: code }));
    return end === OPEN_QUOTE ? body.length : end; // nobody can tell where the next row begins
  }
  if (end > from) checkRow(file, rowCells(body.toString("utf8", from, end), delimiter), line);
  return end;
}

/** Reads every row of a file with care: the yardstick of the fast path. A quoted cell over two lines counts as one, as in Excel. */
export function readCarefully(body: Buffer, delimiter: Delimiter, line: number, file: FileReading): void {
  let current = line;
  for (let at = 0; at < body.length; current++) {
    at = afterLineEnd(body, readRow(body, delimiter, at, current, file));
  }
}

function closingQuote(body: Buffer, opening: number): number {
  let at = opening + 1;
  for (const most = Math.min(body.length, opening + MAX_LINE); at < most; at++) {
    if (body[at] !== QUOTE) continue;
    if (body[at + 1] !== QUOTE) return at;
    at++;
  }
  return OPEN_QUOTE;
}
