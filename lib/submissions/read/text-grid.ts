import { DELIMITERS, type Delimiter, statedDelimiter } from "./delimiter";
import type { Grid } from "./grid";
import { afterLineEnd, MAX_LINE, OPEN_QUOTE, rowCells, rowEnd } from "./rows";

/** Files of other shapes are a municipality's year at most; larger ones have one count a row. */
const MOST_BYTES = 20_000_000;
const MOST_ROWS = 200_000;
const LINES_LOOKED_AT = 30;

/** The cells of a text file as a table. Null where it is too large for that, or has a quote that is not closed. `known` is what separates its cells, where that is known. */
export function textGrid(text: Buffer, known: Delimiter | null = null): { grid: Grid | null; delimiter: Delimiter } {
  const first = text.subarray(0, Math.max(0, rowEnd(text, 0, 0)));
  const stated = first.length < 20 ? statedDelimiter(first.toString()) : null;
  const body = stated ? text.subarray(afterLineEnd(text, first.length)) : text;
  const delimiter = stated ?? known ?? likelyDelimiter(body);
  const rows = body.length > MOST_BYTES ? null : cut(body, delimiter);
  return { grid: rows && { sheet: null, rows, firstLine: 1, merges: [], decimals: new Set() }, delimiter };
}

/** The one that cuts most cells: titles have none of them, and counts may have commas in them. */
function likelyDelimiter(body: Buffer): Delimiter {
  const lines = body.toString("utf8", 0, MAX_LINE).split(/\r\n|\r|\n/, LINES_LOOKED_AT);
  const cells = (delimiter: Delimiter) => lines.reduce((sum, line) => sum + rowCells(line, delimiter).length, 0);
  const [best = ","] = [...DELIMITERS].sort((a, b) => cells(b) - cells(a));
  return best;
}

function cut(body: Buffer, delimiter: Delimiter): string[][] | null {
  const rows: string[][] = [];
  for (let at = 0; at < body.length; ) {
    const end = rowEnd(body, at, delimiter.charCodeAt(0));
    if (end === OPEN_QUOTE || end - at > MAX_LINE || rows.length === MOST_ROWS) return null;
    rows.push(rowCells(body.toString("utf8", at, end), delimiter));
    at = afterLineEnd(body, end);
  }
  return rows;
}
