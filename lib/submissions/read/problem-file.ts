import writeXlsxFile from "write-excel-file/node";
import { csvText, harmless } from "@/lib/csv";
import { decode, isZip } from "./decode";
import type { Grid } from "./grid";
import type { Recognised } from "./reading";
import { textGrid } from "./text-grid";
import { readWorkbook } from "./workbook/read-workbook";

/** A problem in words, and where it stands: the sheet of a workbook, the line and the column's letter as in a spreadsheet. */
export type WordedProblem = { sheet?: string | undefined; line: number | null; column: string | null; text: string };

/** What the column is called, and what is said in its header of the file as a whole. */
export type ProblemColumn = { title: string; problems: readonly WordedProblem[] };

export type ProblemFile = { kind: "csv" | "xlsx"; bytes: Buffer };

/**
 * A file as it came, with one column more at its end that says what is wrong on the line: text stays text with the same
 * delimiter, a workbook stays one, with the cells marked. Null where its rows cannot be told apart.
 */
export async function problemFile(
  bytes: Buffer,
  { delimiter }: Pick<Recognised, "delimiter">,
  column: ProblemColumn,
): Promise<ProblemFile | null> {
  return isZip(bytes) ? workbookWithProblems(bytes, column) : textWithProblems(bytes, delimiter, column);
}

function textWithProblems(bytes: Buffer, known: Recognised["delimiter"], column: ProblemColumn): ProblemFile | null {
  const decoded = decode(bytes);
  if ("code" in decoded) return null;
  const { grid, delimiter } = textGrid(decoded.text, known);
  if (!grid) return null;
  const { cells } = withColumn(grid, column);
  return { kind: "csv", bytes: Buffer.from(csvText(cells, delimiter)) };
}

async function workbookWithProblems(bytes: Buffer, column: ProblemColumn): Promise<ProblemFile | null> {
  const workbook = await readWorkbook(bytes);
  if ("code" in workbook) return null;
  const sheets = workbook.sheets.filter(({ hidden }) => !hidden);
  const written = sheets.map((grid, index) => {
    const { cells, marked } = withColumn(grid, ofSheet(column, grid.sheet, index === 0));
    return {
      sheet: grid.sheet ?? `${index + 1}`,
      data: cells.map((row, at) => row.map((text, letter) => workbookCell(text, marked.has(`${at} ${letter}`)))),
    };
  });
  return { kind: "xlsx", bytes: await writeXlsxFile(written).toBuffer() };
}

/** What concerns the whole file stands on its first sheet. */
function ofSheet({ title, problems }: ProblemColumn, sheet: string | null, isFirst: boolean): ProblemColumn {
  const own = problems.filter((problem) => (problem.sheet === undefined ? isFirst : problem.sheet === sheet));
  return { title, problems: own };
}

/** The rows of a table with their problems; `marked` are the cells that have one, as row and column from 0. */
function withColumn({ rows, firstLine }: Grid, { title, problems }: ProblemColumn) {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const marked = new Set<string>();
  const texts = new Map<number, string[]>();
  for (const { line, column, text } of problems) {
    const at = line === null ? headerOf(rows) : line - firstLine;
    texts.set(at, [...(texts.get(at) ?? []), text]);
    if (column !== null) marked.add(`${at} ${indexOf(column)}`);
    marked.add(`${at} ${width}`);
  }
  const header = headerOf(rows);
  const cells = rows.map((row, at) => {
    const said = (at === header ? [title] : []).concat(texts.get(at) ?? []).join(" ");
    return [...row, ...Array<string>(width - row.length).fill(""), said];
  });
  return { cells, marked };
}

/** The first row with anything in it. */
function headerOf(rows: Grid["rows"]): number {
  return Math.max(
    0,
    rows.findIndex((row) => row.some((cell) => cell.trim() !== "")),
  );
}

/** `A` is 0, `AA` is 26. */
function indexOf(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const MARKED = "#fdecec";
const WHOLE_NUMBER = /^(0|[1-9]\d{0,14})$/;

/** A whole number stays one; a code with a leading zero, and everything else, stays a text. */
function workbookCell(text: string, isMarked: boolean) {
  const style = isMarked ? { backgroundColor: MARKED } : {};
  if (text === "") return isMarked ? { value: "", type: String, ...style } : null;
  if (WHOLE_NUMBER.test(text)) return { value: Number(text), type: Number, ...style };
  return { value: harmless(text), type: String, ...style };
}
