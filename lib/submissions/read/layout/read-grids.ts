import type { ReadingRegisters } from "@/db/queries/reading-registers";
import { checkRow, type FileReading, lineBaseOf } from "@/lib/submissions/read/check";
import {
  columnLetter,
  columnMeanings,
  missingColumns,
  recogniseColumns,
  withSaidOnce,
} from "@/lib/submissions/read/columns";
import { holdsCpr, MASKED_CPR } from "@/lib/submissions/read/cpr";
import { newFile, type ReadingOptions, readingOf, refused, withHeader } from "@/lib/submissions/read/file-reading";
import type { Grid } from "@/lib/submissions/read/grid";
import { isLabel } from "@/lib/submissions/read/labels";
import { fileProblem, KEPT_PROBLEMS } from "@/lib/submissions/read/problem";
import type { Layout, Problem, Reading, Recognised, SaidOnce, SeenSheet } from "@/lib/submissions/read/reading";
import { recognisedColumns, type TableColumn, tableColumns } from "./columns-of-table";
import { unmerged } from "./merged";
import { type Context, contextOf } from "./said-once";
import { type Table, tablesOf } from "./tables";
import { Vocabulary } from "./vocabulary";
import { type BlankCell, WideTable } from "./wide-table";

/** A sheet of a file; hidden ones are looked at for persons' numbers only. */
export type FileGrid = Grid & { hidden?: boolean };

/** Reads the tables of a file, whatever their shape. Null where no sheet has one. */
export function readGrids(
  grids: readonly FileGrid[],
  registers: ReadingRegisters,
  options: ReadingOptions,
  recognised: Recognised,
): Reading | null {
  const personal = grids.flatMap(personalCells);
  if (personal.length > 0) return { ...refused(PERSONAL, recognised), ...told(personal) };
  return new GridReader(registers, options, recognised).run(grids);
}

const PERSONAL = fileProblem({ code: "cpr" }, MASKED_CPR);
const NO_ROWS = fileProblem({ code: "no-rows" });

/** Every cell is looked at, also of sheets and columns that nobody reads. */
function personalCells({ sheet, rows, firstLine }: Grid): Problem[] {
  return rows.flatMap((row, index) =>
    row.flatMap((text, column): Problem[] => {
      if (!holdsCpr(text)) return [];
      const place = { ...(sheet !== null && { sheet }), line: firstLine + index, column: columnLetter(column) };
      return [{ ...PERSONAL, ...place }];
    }),
  );
}

function told(personal: readonly Problem[]): Pick<Reading, "problems" | "problemCount"> {
  return { problems: personal.slice(0, KEPT_PROBLEMS), problemCount: personal.length };
}

class GridReader {
  private readonly file: FileReading;
  private readonly vocabulary: Vocabulary;
  private readonly sheets: SeenSheet[] = [];
  private readonly titles = new Set<string>();
  private readonly said = new Map<string, SaidOnce>();
  private readonly missing = new Set<"municipality" | "month" | "year">();
  private readonly blanks: BlankCell[] = [];
  private layout: Layout | null = null;
  private columns: Recognised["columns"] = [];

  constructor(
    private readonly registers: ReadingRegisters,
    private readonly options: ReadingOptions,
    private readonly recognised: Recognised,
  ) {
    this.file = newFile(registers, options);
    this.vocabulary = new Vocabulary(registers, this.file.readers);
  }

  run(grids: readonly FileGrid[]): Reading | null {
    const { file } = this;
    file.sheetNames = grids.map(({ sheet }) => sheet ?? "");
    for (const [index, grid] of grids.entries()) this.grid(grid, index);
    if (this.layout === null) return null;
    this.fillBlanks();
    const sheets = this.sheets.filter(({ name }) => name !== "");
    const recognised: Recognised = {
      ...this.recognised,
      ...{ layout: this.layout, columns: this.columns },
      ...(sheets.length > 0 && { sheets }),
      ...(this.titles.size > 0 && { titles: [...this.titles].slice(0, 20) }),
      ...(this.said.size > 0 && { saidOnce: [...this.said.values()] }),
      ...(this.missing.size > 0 && { missing: [...this.missing] }),
    };
    if (file.rows === 0 && file.problems.count === 0) return refused(NO_ROWS, recognised);
    return readingOf(file, this.registers, recognised);
  }

  private grid(grid: FileGrid, index: number): void {
    const isEmpty = grid.rows.every((row) => row.every((text) => text.trim() === ""));
    if (isEmpty) return;
    const whole = unmerged(grid);
    const tables = grid.hidden ? [] : tablesOf(whole, this.vocabulary);
    const ignored = grid.hidden ? "hidden" : tables.length === 0 ? "no-table" : null;
    this.sheets.push({ name: grid.sheet ?? "", ignored });
    Object.assign(this.file, { sheet: grid.sheet, lineBase: lineBaseOf(index), decimals: grid.decimals });
    for (const table of tables) this.table(whole, table);
  }

  private table(grid: Grid, table: Table): void {
    const context = contextOf(table.titles, grid.sheet, this.options.given ?? {}, this.vocabulary);
    for (const title of table.titles) this.titles.add(title);
    if (table.shape === "tidy") this.tidy(grid, table, context);
    else this.wide(grid, table, context);
  }

  private tidy(grid: Grid, table: Table, context: Context): void {
    const [header = 0] = table.header;
    const named = recogniseColumns(grid.rows[header] ?? [], columnMeanings(this.registers));
    const once = { ...context, ...wholeMonth(context) };
    const kinds = (["municipality", "area", "channel", "month"] as const).filter((kind) => once[kind] !== undefined);
    const columns = withSaidOnce(named, kinds);
    this.note("tidy", named.all);
    if (columns.problem) {
      this.refuse(columns.problem, header, grid);
      return;
    }
    const added = kinds.filter((kind) => named.at[kind] === undefined);
    for (const kind of added) this.tell(kind, once);
    withHeader(this.file, columns, this.recognised.delimiter === ",");
    const ending = added.map((kind) => once[kind]?.text ?? "");
    for (let row = table.first; row < table.end; row++) {
      const cells = grid.rows[row] ?? [];
      if (cells.every((text) => text.trim() === "")) continue;
      const beyond = cells.slice(named.all.length);
      checkRow(this.file, [...padded(cells, named.all.length), ...ending, ...beyond], grid.firstLine + row);
    }
  }

  private wide(grid: Grid, table: Table, context: Context): void {
    const columns = tableColumns(grid, table, this.vocabulary);
    this.note(layoutOf(columns), recognisedColumns(columns));
    withHeader(this.file, { all: [], at: {}, english: isEnglish(columns) }, this.recognised.delimiter === ",");
    const reader = new WideTable(this.file, grid, table, columns, context, this.blanks);
    const missing = reader.missing();
    if (missing.length > 0) {
      const all = recognisedColumns(columns);
      const asked = missing.map((kind) => (kind === "year" ? "month" : kind));
      for (const kind of missing) if (kind !== "channel") this.missing.add(kind);
      const once = `missing ${asked.join()}`;
      if (!this.file.said.has(once))
        this.file.problems.add(() =>
          inSheet(fileProblem({ ...missingColumns(asked, all), hint: "say-missing" }), grid),
        );
      this.file.said.add(once);
      return;
    }
    for (const kind of usedOnce(columns, context)) this.tell(kind, context);
    reader.run();
  }

  private note(layout: Layout, columns: Recognised["columns"]): void {
    if (this.layout !== null) return;
    this.layout = layout;
    this.columns = columns;
  }

  private refuse(problem: Problem, header: number, grid: Grid): void {
    const isMissing = problem.code === "columns-missing";
    if (isMissing) {
      const missing = String(problem.details?.missing ?? "").split(",");
      for (const kind of ["municipality", "month"] as const) if (missing.includes(kind)) this.missing.add(kind);
    }
    const once = `${problem.code} ${problem.details?.missing ?? ""}`;
    if (this.file.said.has(once)) return;
    this.file.said.add(once);
    const line = isMissing ? null : grid.firstLine + header;
    this.file.problems.add(() => inSheet({ ...problem, line }, grid));
  }

  private tell(kind: keyof Context, context: Context): void {
    const said = context[kind];
    if (!said) return;
    const { text, from } = said;
    const shown = kind === "month-name" ? "month" : kind;
    const read = shown === "year" ? null : this.file.readers[shown](text);
    const readAs = read && isLabel(read) ? read.readAs : text;
    this.said.set(`${shown} ${text}`, { kind: shown, from, value: text, readAs });
  }

  /** A blank cell says something only in a month of which the file says anything. */
  private fillBlanks(): void {
    const { sheets } = this.file;
    const told = this.blanks.filter(({ place, month }) => sheets.has(place, month));
    for (const { put } of told) put();
  }
}

const ENGLISH = /^(municipality|service area|area|channel|month|year|country)\b/i;

function isEnglish(columns: readonly TableColumn[]): boolean {
  return columns.some(({ is, header }) => is === "label" && ENGLISH.test(header));
}

function inSheet(problem: Problem, { sheet }: Grid): Problem {
  return sheet === null ? problem : { ...problem, sheet };
}

/** A name and a year that stand apart are a month. */
function wholeMonth(context: Context): Context {
  const { month, year, "month-name": name } = context;
  if (month || !name || !year) return {};
  return { month: { text: `${name.text.replace(/\.$/, "")} ${year.text}`, from: name.from } };
}

function padded(cells: readonly string[], length: number): string[] {
  return Array.from({ length }, (_, column) => cells[column] ?? "");
}

function layoutOf(columns: readonly TableColumn[]): Layout {
  const labels = columns.flatMap((column) => (column.is === "counts" ? [column.labels] : []));
  const channels = labels.some(({ channel }) => channel);
  const months = labels.some((label) => label.month ?? label["month-name"]);
  return channels && months ? "by-channel-and-month" : months ? "by-month" : "by-channel";
}

/** What neither a column nor a header says. */
function usedOnce(columns: readonly TableColumn[], context: Context): (keyof Context)[] {
  const kinds = new Set<string>(columns.flatMap((column) => (column.is === "label" ? [column.kind] : [])));
  for (const column of columns) {
    if (column.is === "counts") for (const axis of Object.keys(column.labels)) kinds.add(axis);
  }
  const hasMonth = kinds.has("month");
  const hasName = kinds.has("month-name") || context["month-name"] !== undefined;
  const used: [keyof Context, boolean][] = [
    ["municipality", !kinds.has("municipality")],
    ["area", !kinds.has("area")],
    ["channel", !kinds.has("channel")],
    ["month", !hasMonth && !(hasName && (kinds.has("year") || context.year !== undefined))],
    ["month-name", !hasMonth && !kinds.has("month-name")],
    ["year", !hasMonth && hasName && !kinds.has("year")],
  ];
  return used.flatMap(([kind, isUsed]) => (isUsed && context[kind] ? [kind] : []));
}
