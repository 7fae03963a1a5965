import { cellAt, type Grid } from "@/lib/submissions/read/grid";
import type { Kind, Vocabulary } from "./vocabulary";

/** A table in a sheet: its header's rows, its data from `first` to before `end`, and the titles above it. */
export type Table = {
  shape: "tidy" | "wide";
  header: number[];
  first: number;
  end: number;
  titles: string[];
};

type Cell = { column: number; text: string; kind: Kind };

/** A header has few rows: year, month, channel, and one for luck. */
const HEADER_ROWS = 4;
const MEANINGS = new Set<Kind>(["municipality", "area", "channel", "month", "country", "year-column"]);
const LABELS: readonly Kind[] = ["a-channel", "a-month", "month-name"];

/** Finds the tables of a sheet, one below the other. */
export function tablesOf(grid: Grid, vocabulary: Vocabulary): Table[] {
  const rows = grid.rows.map((row) => cellsOf(row, vocabulary));
  const found: Table[] = [];
  let after = 0;
  for (let row = 0; row < rows.length; row++) {
    const shape = shapeOf(rows, row);
    if (!shape) continue;
    const header = shape === "tidy" ? [row] : headerRows(rows, row);
    const top = titlesFrom(rows, header[0] ?? row, after);
    const previous = found.at(-1);
    if (previous) previous.end = top;
    const first = (header.at(-1) ?? row) + 1;
    found.push({ shape, header, first, end: rows.length, titles: titlesIn(rows, top, header[0] ?? row) });
    after = first;
    row = first - 1;
  }
  return found;
}

function cellsOf(row: readonly string[], vocabulary: Vocabulary): Cell[] {
  const cells = row.map((text, column) => ({ column, text: text.trim(), kind: vocabulary.kind(text) }));
  const written = cells.flatMap(({ kind, ...cell }) => (kind === null ? [] : [{ ...cell, kind }]));
  return asMonths(written);
}

/** `1` to `12` beside one another, in a row that names a column, are months. */
function asMonths(cells: Cell[]): Cell[] {
  const numbers = cells.filter(({ kind }) => kind === "number");
  const isYear = numbers.length === 12 && numbers.every(({ text }, index) => Number(text) === index + 1);
  if (!isYear || !cells.some(({ kind }) => MEANINGS.has(kind))) return cells;
  return cells.map((cell) => (cell.kind === "number" ? { ...cell, kind: "month-name" } : cell));
}

function shapeOf(rows: readonly Cell[][], row: number): Table["shape"] | null {
  const cells = rows[row] ?? [];
  const meanings = new Set(cells.filter(({ kind }) => MEANINGS.has(kind)).map(({ kind }) => kind));
  if (cells.some(({ kind }) => kind === "count") && meanings.size > 0 && !hasLabels(cells)) {
    return meanings.size > 1 || !meanings.has("country") ? "tidy" : null;
  }
  if (cells.some(({ kind }) => kind === "number")) return null;
  if (hasLabels(cells) || (meanings.size > 0 && cells.some(({ kind }) => LABELS.includes(kind)))) return "wide";
  return meanings.size > 0 && countsBelowText(rows, row) ? "wide" : null;
}

/** At least two different channels, or two different months. */
function hasLabels(cells: readonly Cell[]): boolean {
  return LABELS.some((label) => new Set(cells.filter(({ kind }) => kind === label).map(({ text }) => text)).size > 1);
}

/** A header of which only what stands left is known: below its other words stand counts. */
function countsBelowText(rows: readonly Cell[][], row: number): boolean {
  const words = (rows[row] ?? []).filter(({ kind }) => kind === "text").map(({ column }) => column);
  const below = rows.slice(row + 1).find((cells) => cells.length > 0) ?? [];
  return below.some(({ column, kind }) => (kind === "number" || kind === "a-year") && words.includes(column));
}

/** The rows of a header: the one that was recognised, those above that say year or month, those below that go on. */
function headerRows(rows: readonly Cell[][], row: number): number[] {
  const header = [row];
  for (let below = row + 1; header.length < HEADER_ROWS; below++) {
    const cells = rows[below] ?? [];
    if (cells.length === 0 || cells.some(({ kind }) => kind === "number") || !goesOn(cells)) break;
    header.push(below);
  }
  for (let above = row - 1; header.length < HEADER_ROWS && isUpper(rows[above] ?? []); above--) header.unshift(above);
  return header;
}

function goesOn(cells: readonly Cell[]): boolean {
  return LABELS.some((label) => cells.filter(({ kind }) => kind === label).length > 1);
}

/** Years above months: two different ones, or nothing but them. */
function isUpper(cells: readonly Cell[]): boolean {
  const above = cells.filter(({ kind }) => kind === "a-year" || kind === "a-month" || kind === "month-name");
  const others = cells.filter((cell) => !above.includes(cell) && cell.kind !== "total" && !MEANINGS.has(cell.kind));
  return others.length === 0 && new Set(above.map(({ text }) => text)).size > 1;
}

/** Titles stand right above a header: few words, no counts. */
function titlesFrom(rows: readonly Cell[][], header: number, after: number): number {
  let top = header;
  while (top > after && isTitle(rows[top - 1] ?? [], after === 0)) top--;
  return top;
}

function isTitle(cells: readonly Cell[], isFirst: boolean): boolean {
  if (isFirst) return true;
  return cells.every(({ kind }) => kind !== "number") && new Set(cells.map(({ text }) => text)).size <= 2;
}

function titlesIn(rows: readonly Cell[][], from: number, to: number): string[] {
  const texts = rows.slice(from, to).flatMap((cells) => cells.map(({ text }) => text));
  return [...new Set(texts)];
}

/** The texts of a column's header, from above. A blank cell of an upper row belongs to what stands left of it. */
export function headerTexts(grid: Grid, header: readonly number[], column: number): { row: number; text: string }[] {
  const last = header.at(-1);
  const own = header.map((row) => ({ row, text: cellAt(grid, row, column).trim() }));
  const isWritten = own.some(({ row, text }) => text !== "" && row === last);
  return own.flatMap(({ row, text }) => {
    if (text !== "") return [{ row, text }];
    const inherited = isWritten && row !== last && !hasMerges(grid, row) ? leftOf(grid, row, column) : "";
    return inherited === "" ? [] : [{ row, text: inherited }];
  });
}

/** Where cells are merged, they say how far a label reaches. */
function hasMerges({ merges }: Grid, row: number): boolean {
  return merges.some(({ top, bottom, left, right }) => top <= row && bottom >= row && right > left);
}

function leftOf(grid: Grid, row: number, column: number): string {
  for (let at = column - 1; at >= 0; at--) {
    const text = cellAt(grid, row, at).trim();
    if (text !== "") return text;
  }
  return "";
}
