import { monthAt } from "@/lib/domain/month";
import { slotOf } from "@/lib/domain/slot";
import { countOf, type FileReading, inSheets, span, theOneValid } from "@/lib/submissions/read/check";
import { columnLetter } from "@/lib/submissions/read/columns";
import { holdsCpr, MASKED_CPR } from "@/lib/submissions/read/cpr";
import { cellKey, type Grid } from "@/lib/submissions/read/grid";
import { isLabel, LEFT_OUT, type ReadLabel } from "@/lib/submissions/read/labels";
import type { Complaint, ProblemCode } from "@/lib/submissions/read/problem";
import { BLANK, type Problem } from "@/lib/submissions/read/reading";
import { pairOf } from "@/lib/submissions/read/sheets";
import { isTotal } from "@/lib/submissions/read/total-label";
import { isShare, type LabelCell, type TableColumn, textAt } from "./columns-of-table";
import type { Context } from "./said-once";
import { TableTotals } from "./table-totals";
import type { Table } from "./tables";

type CountColumn = Extract<TableColumn, { labels: unknown }>;
type LabelColumn = Extract<TableColumn, { is: "label" }>;
type Axis = "municipality" | "area" | "channel" | "month";
type RowLabels = Partial<Record<LabelColumn["kind"], LabelCell>>;
type Resolved = ReadLabel | typeof LEFT_OUT | null;

const TOO_MANY_SHEETS: Complaint = { code: "too-many-sheets" };
const AXES: readonly Axis[] = ["municipality", "month", "area", "channel"];

/** A cell of a wide table that is blank: it says something only where its month says anything. */
export type BlankCell = { sheet: string; place: number; month: number; put: () => void };

/** Reads the counts of a table with a column per channel, per month, or per both. */
export class WideTable {
  private readonly counts: CountColumn[];
  private readonly totals: CountColumn[];
  private readonly labels: LabelColumn[];
  private readonly sums: TableTotals;
  private readonly resolved = new Map<string, { read: ReturnType<WideTable["look"]>; label: Resolved }>();
  private above: RowLabels = {};

  constructor(
    private readonly file: FileReading,
    private readonly grid: Grid,
    private readonly table: Table,
    private readonly columns: readonly TableColumn[],
    private readonly context: Context,
    private readonly blanks: BlankCell[],
  ) {
    this.counts = columns.filter((column): column is CountColumn => column.is === "counts");
    this.totals = columns.filter((column): column is CountColumn => column.is === "total");
    this.labels = columns.filter((column): column is LabelColumn => column.is === "label");
    this.sums = new TableTotals(file, (row, column) => this.place(row, column));
  }

  /** What nothing in the table or around it says, and every count needs. */
  missing(): ("municipality" | "month" | "year" | "channel")[] {
    const of = (kind: LabelColumn["kind"] | "year") =>
      this.context[kind === "country" ? "year" : kind] !== undefined ||
      this.labels.some((label) => label.kind === kind);
    const every = (has: (column: CountColumn) => boolean) => this.counts.length > 0 && this.counts.every(has);
    const named = of("month-name") || every(({ labels }) => labels["month-name"] !== undefined);
    const year = of("year") || every(({ labels }) => labels.year !== undefined);
    const month = of("month") || every(({ labels }) => labels.month !== undefined) || (named && year);
    const channel = of("channel") || every(({ labels }) => labels.channel !== undefined);
    const some = this.counts.some(({ labels }) => labels["month-name"]) && !year;
    return [
      ...(of("municipality") ? [] : (["municipality"] as const)),
      ...(month && !some ? [] : [named || some ? ("year" as const) : ("month" as const)]),
      ...(channel ? [] : (["channel"] as const)),
    ];
  }

  run(): void {
    this.checkUnnamed();
    for (let row = this.table.first; row < this.table.end; row++) this.row(row);
    this.sums.check(this.totals, this.counts);
  }

  private row(row: number): void {
    const labels = this.labelsOf(row);
    const texts = [...this.counts, ...this.totals].map(({ column }) => textAt(this.grid, row, column));
    const written = texts.filter((text) => text !== "");
    if (Object.keys(labels).length === 0 && written.length === 0) return;
    if (this.isTotalRow(labels)) {
      this.totalRow(row, labels);
      return;
    }
    if (this.isAside(labels, written)) return;
    this.file.rows++;
    for (const column of this.counts) this.cell(row, column, labels);
    for (const { column } of this.totals) this.sums.ofRow(row, column, this.found(row, column), labels);
  }

  /** Section names, notes, and shares that stand below the counts. */
  private isAside(labels: RowLabels, written: readonly string[]): boolean {
    if (written.length > 0 && !written.every(isShare)) return false;
    const { area, channel, municipality } = labels;
    const { readers } = this.file;
    const isKnown =
      (area && isLabel(readers.area(area.text))) ||
      (channel && isLabel(readers.channel(channel.text))) ||
      (municipality && !area && !channel && isLabel(readers.municipality(municipality.text)));
    return !isKnown || written.length > 0;
  }

  private isTotalRow(labels: RowLabels): boolean {
    return Object.entries(labels).some(([kind, { text }]) => isTotal(text) && !this.isKnown(kind, text));
  }

  private isKnown(kind: string, text: string): boolean {
    const axis = AXES.find((candidate) => candidate === kind);
    return axis !== undefined && isLabel(this.file.readers[axis](text));
  }

  private totalRow(row: number, labels: RowLabels): void {
    const said = Object.entries(labels).filter(([, { text }]) => !isTotal(text));
    const label = Object.values(labels).find(({ text }) => isTotal(text))?.text ?? "";
    for (const { column } of [...this.counts, ...this.totals]) {
      this.sums.ofTotalRow({ row, column, found: this.found(row, column), label, said: Object.fromEntries(said) });
    }
    this.sums.endOfPart(row);
  }

  private found(row: number, column: number): number | null {
    const text = textAt(this.grid, row, column);
    const read = countOf(text, this.file.commaGroups && !this.grid.decimals.has(cellKey(row, column)));
    return text === "" || "code" in read || read.count < 0 ? null : read.count;
  }

  /** A label that is not repeated from row to row holds until the next one, where a label to its right says a row goes on. */
  private labelsOf(row: number): RowLabels {
    const own = this.labels.map((label) => ({ label, text: textAt(this.grid, row, label.column) }));
    const lastWritten = own.findLastIndex(({ text }) => text !== "");
    const labels: RowLabels = {};
    own.forEach(({ label: { kind, column }, text }, index) => {
      const above = index < lastWritten ? this.above[kind] : undefined;
      if (text !== "") labels[kind] = { row, column, text };
      else if (above) labels[kind] = above;
    });
    if (lastWritten !== -1) this.above = labels;
    return labels;
  }

  private cell(row: number, column: CountColumn, rowLabels: RowLabels): void {
    const text = textAt(this.grid, row, column.column);
    const cells = this.cellsOf(column, rowLabels);
    const isLoud = text !== "";
    if (isLoud && holdsCpr(text)) return;
    const country = rowLabels.country;
    if (isLoud && country) this.country(country);
    const month = this.read("month", cells.month, null, isLoud);
    const municipality = this.read("municipality", cells.municipality, month, isLoud);
    const area = cells.area ? this.read("area", cells.area, null, isLoud) : this.file.notStated;
    const channel = this.read("channel", cells.channel, null, isLoud);
    if (isLabel(municipality)) this.file.places.add(municipality.slot);
    const count = isLoud ? this.count(row, column.column) : BLANK;
    const isOut = area === LEFT_OUT || channel === LEFT_OUT;
    const at = { row, column: column.column };
    if (isLoud) this.sums.add(at, count, isOut, rowLabels);
    if (count === null || !isLabel(municipality) || !isLabel(month) || !isLabel(area) || !isLabel(channel)) return;
    const named = { municipality, area, channel };
    if (!this.areValid(named, month, cells, isLoud)) return;
    const put = () => this.put(at, { ...named, month }, count);
    if (isLoud) put();
    else this.blanks.push({ sheet: this.grid.sheet ?? "", place: municipality.slot, month: month.slot, put });
  }

  private put(
    { row, column }: { row: number; column: number },
    { municipality, month, area, channel }: Record<Axis, ReadLabel>,
    count: number,
  ): void {
    const { sheets, lineBase } = this.file;
    const sheet = sheets.at(municipality.slot, month.slot);
    const [slot, pair] = [slotOf(area.slot, channel.slot), pairOf(area.id, channel.id)];
    const line = lineBase + this.grid.firstLine + row;
    const complaint = sheet ? sheets.put(sheet, slot, pair, count, line) : TOO_MANY_SHEETS;
    if (!complaint) return;
    // A row that stands twice is said once, not once a column.
    const once = complaint.code === "duplicate" ? `duplicate ${this.grid.sheet} ${row}` : null;
    this.complain({ row, column, text: textAt(this.grid, row, column) }, inSheets(this.file, complaint), once);
  }

  /** Where the labels of a cell stand: in the column's header, else in the row, else said once for all. */
  private cellsOf({ labels }: CountColumn, row: RowLabels): Partial<Record<Axis, LabelCell>> {
    const once = (kind: keyof Context): LabelCell | undefined => {
      const said = this.context[kind];
      return said && { row: -1, column: -1, text: said.text };
    };
    const name =
      labels["month-name"] ?? row["month-name"] ?? (labels.month || row.month ? undefined : once("month-name"));
    const year = labels.year ?? row.year ?? once("year");
    const named = name && year ? { ...name, text: monthText(name.text, year.text) } : undefined;
    const month = labels.month ?? row.month ?? named ?? once("month");
    return {
      ...withCell("municipality", row.municipality ?? once("municipality")),
      ...withCell("area", row.area ?? once("area")),
      ...withCell("channel", labels.channel ?? row.channel ?? once("channel")),
      ...withCell("month", month),
    };
  }

  /** A label is read once for each place where it stands; its problem is told once, and only where a count needs it. */
  private read(axis: Axis, cell: LabelCell | undefined, month: Resolved, isLoud: boolean): Resolved {
    const where = cell ?? { row: -2, column: -2, text: "" };
    const key = `${axis} ${where.row} ${where.column} ${where.text} ${isLabel(month) ? month.slot : ""}`;
    const known = this.resolved.get(key) ?? this.resolve(axis, where, month);
    this.resolved.set(key, known);
    const { read, label } = known;
    if (!isLoud) return label;
    const once = `${this.grid.sheet} ${key}`;
    if (label === null && read !== null && "code" in read) this.complainLabel(axis, where, read, once);
    if (this.file.said.has(`read ${once}`)) return label;
    this.file.said.add(`read ${once}`);
    if (label === LEFT_OUT && (axis === "area" || axis === "channel")) this.file.leftOut.add(axis, where.text);
    if (isLabel(label) && label.telling) this.file.spellings.tell(label);
    return label;
  }

  private resolve(axis: Axis, cell: LabelCell, month: Resolved) {
    const read = this.look(axis, cell.text, month);
    const label: Resolved = isLabel(read) || read === LEFT_OUT ? read : null;
    return { read, label };
  }

  private look(axis: Axis, text: string, month: Resolved): ReadLabel | Complaint | typeof LEFT_OUT | null {
    if (axis !== "municipality") return this.file.readers[axis](text);
    const read = this.file.readers.municipality(text);
    if (!("candidates" in read)) return read;
    return isLabel(month) ? theOneValid(read, month) : null;
  }

  private country(cell: LabelCell): void {
    const read = this.file.readers.country(cell.text);
    if (!isLabel(read) && "code" in read) this.complain(cell, read, `country ${this.grid.sheet} ${cell.row}`);
  }

  private complainLabel(axis: Axis, cell: LabelCell, complaint: Complaint, once: string): void {
    if (this.file.said.has(once)) return;
    const isUnknown = /-(unknown|ambiguous)$/.test(complaint.code);
    if (isUnknown && (axis === "area" || axis === "channel")) this.file.unknown.add(axis, cell.text);
    this.complain(cell, complaint, once);
  }

  private areValid(
    named: Record<"municipality" | "area" | "channel", ReadLabel>,
    month: ReadLabel,
    cells: Partial<Record<Axis, LabelCell>>,
    isLoud: boolean,
  ): boolean {
    const invalid = (["municipality", "area", "channel"] as const).filter((axis) => {
      const { from, to } = named[axis];
      return month.slot < from || month.slot > to;
    });
    for (const axis of isLoud ? invalid : []) {
      const cell = cells[axis] ?? { row: -2, column: -2, text: "" };
      const code: ProblemCode = `${axis}-not-valid`;
      const complaint = { code, details: { month: monthAt(month.slot), ...span(named[axis]) } };
      this.complain(cell, complaint, `${code} ${this.grid.sheet} ${cell.row} ${cell.column} ${month.slot}`);
    }
    return invalid.length === 0;
  }

  private count(row: number, column: number): number | null {
    const text = textAt(this.grid, row, column);
    const read = countOf(text, this.file.commaGroups && !this.grid.decimals.has(cellKey(row, column)));
    if ("code" in read) {
      this.complain({ row, column, text }, read, null);
      return null;
    }
    const { spellings } = this.file;
    if (read.odd !== null) spellings.note(spellings.form("count", read.odd), text, String(read.count));
    return read.count;
  }

  private checkUnnamed(): void {
    for (const { is, column } of this.columns) {
      const row = this.table.header.at(-1) ?? 0;
      if (is === "unnamed") this.complain({ row, column, text: "" }, { code: "column-unnamed" }, null);
    }
  }

  /** A problem where a cell stands; with `once` it is told a single time. */
  private complain(cell: LabelCell, complaint: Complaint, once: string | null): void {
    const { said, problems } = this.file;
    if (once !== null && said.has(once)) return;
    if (once !== null) said.add(once);
    if (holdsCpr(cell.text)) return; // told already, for the whole file
    problems.add(() => {
      const { hint, details } = complaint.advice?.() ?? complaint;
      return {
        ...this.place(cell.row, cell.column),
        value: holdsCpr(cell.text) ? MASKED_CPR : cell.text,
        code: complaint.code,
        hint: hint ?? complaint.code,
        ...(details && { details }),
      };
    });
  }

  private place(row: number, column: number): Pick<Problem, "sheet" | "line" | "column" | "header"> {
    const { sheet, firstLine } = this.grid;
    const header = this.columns.find((candidate) => candidate.column === column)?.header;
    return {
      ...(sheet !== null && { sheet }),
      line: row < 0 ? null : firstLine + row,
      column: column < 0 ? null : columnLetter(column),
      header: row < this.table.first ? null : (header ?? null),
    };
  }
}

function withCell(axis: Axis, cell: LabelCell | undefined): Partial<Record<Axis, LabelCell>> {
  return cell ? { [axis]: cell } : {};
}

/** `marts` and `2012` are `marts 2012`, `3` and `2012` are `3-2012`. */
function monthText(name: string, year: string): string {
  return /^\d+$/.test(name) ? `${name}-${year}` : `${name.replace(/\.$/, "")} ${year}`;
}
