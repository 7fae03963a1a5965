import type { FileReading } from "@/lib/submissions/read/check";
import type { Problem } from "@/lib/submissions/read/reading";
import type { LabelCell, TableColumn } from "./columns-of-table";

type Labels = Partial<Record<string, LabelCell>>;
type Entry = { row: number; column: number; count: number | null; isOut: boolean; labels: Labels };
type CountColumn = Extract<TableColumn, { labels: unknown }>;
type Total = { row: number; column: number; found: number; label: string; said: Labels; isRow: boolean };
type Place = Pick<Problem, "sheet" | "line" | "column" | "header">;

/** A file of nothing but totals is not worth a server's minute. */
const MOST_WORK = 20_000_000;

/** Compares the totals of a wide table with the counts they stand for. Nothing of them is counted. */
export class TableTotals {
  private readonly entries: Entry[] = [];
  private readonly totals: Total[] = [];
  private readonly ends: number[] = [];

  constructor(
    private readonly file: FileReading,
    private readonly place: (row: number, column: number) => Place,
  ) {}

  /** A count as it was read; null where it could not be. `isOut`: its reader left it out of the sums. */
  add({ row, column }: { row: number; column: number }, count: number | null, isOut: boolean, labels: Labels): void {
    this.entries.push({ row, column, count, isOut, labels });
  }

  ofRow(row: number, column: number, found: number | null, said: Labels): void {
    if (found !== null) this.totals.push({ row, column, found, label: "", said, isRow: false });
  }

  ofTotalRow({ found, ...total }: Omit<Total, "found" | "isRow"> & { found: number | null }): void {
    if (found !== null) this.totals.push({ ...total, found, isRow: true });
  }

  /** A row of totals ends a part: the next one may stand for what follows alone. */
  endOfPart(row: number): void {
    this.ends.push(row);
  }

  check(totalColumns: readonly CountColumn[], countColumns: readonly CountColumn[]): void {
    if (this.totals.length === 0) return;
    const scopes = new Map(countColumns.map(({ column }) => [column, new Set([column])]));
    for (const total of totalColumns) {
      const agreeing = countColumns.filter((column) => agrees(total, column));
      scopes.set(total.column, new Set(agreeing.map(({ column }) => column)));
    }
    const byRow = this.byRow();
    let [disagree, work] = [0, 0];
    for (const total of this.totals) {
      const columns = scopes.get(total.column) ?? new Set();
      const near = total.isRow ? this.entries : (byRow.get(total.row) ?? []);
      work += near.length;
      if (work > MOST_WORK) break;
      const entries = near.filter(({ column }) => columns.has(column));
      if (!this.isRight(total, entries)) disagree++;
    }
    this.note(totalColumns, disagree);
  }

  private byRow(): ReadonlyMap<number, Entry[]> {
    const rows = new Map<number, Entry[]>();
    for (const entry of this.entries) {
      const row = rows.get(entry.row);
      if (row) row.push(entry);
      else rows.set(entry.row, [entry]);
    }
    return rows;
  }

  private isRight(total: Total, all: readonly Entry[]): boolean {
    const entries = total.isRow ? all.filter(({ labels }) => isUnder(labels, total.said)) : all;
    if (entries.some(({ count }) => count === null)) return true; // told already
    const sums = this.parts(total, entries).flatMap((part) => [sumOf(part, false), sumOf(part, true)]);
    if (sums.includes(total.found)) return true;
    const details = { found: total.found, computed: sums[0] ?? 0 };
    const place = this.place(total.row, total.column);
    const value = String(total.found);
    this.file.warnings.add(() => ({ ...place, value, code: "sum-disagrees", hint: "sum-disagrees", details }));
    return false;
  }

  /** What a row of totals may stand for: all rows, those above, those since the last such row, those until the next. */
  private parts({ row, isRow }: Total, entries: readonly Entry[]): (readonly Entry[])[] {
    if (!isRow) return [entries];
    const previous = this.ends.findLast((end) => end < row) ?? -1;
    const next = this.ends.find((end) => end > row) ?? Number.POSITIVE_INFINITY;
    const above = entries.filter((entry) => entry.row < row);
    const below = entries.filter((entry) => entry.row > row);
    const parts = [
      above.filter((entry) => entry.row > previous),
      above,
      below.filter((entry) => entry.row < next),
      entries,
    ];
    return parts.filter((part) => part.length > 0).concat(entries.length === 0 ? [[]] : []);
  }

  private note(columns: readonly CountColumn[], disagree: number): void {
    const headers = columns.map(({ header }) => header);
    const rows = this.totals.map(({ label }) => label).filter((label) => label !== "");
    const { labels, checked, disagree: before } = this.file.tableTotals;
    this.file.tableTotals = {
      labels: [...new Set([...labels, ...rows, ...headers])],
      checked: checked + this.totals.length,
      disagree: before + disagree,
    };
  }
}

/** A total under `marts 2012` stands for the columns of that month, one under `Telefon` for that channel. */
function agrees(total: CountColumn, column: CountColumn): boolean {
  return Object.entries(total.labels).every(([axis, label]) => {
    const own = Object.entries(column.labels).find(([candidate]) => candidate === axis)?.[1];
    return own?.text === label.text;
  });
}

function isUnder(labels: Labels, said: Labels): boolean {
  return Object.entries(said).every(([kind, cell]) => labels[kind]?.text === cell?.text);
}

function sumOf(entries: readonly Entry[], withLeftOut: boolean): number {
  const counted = entries.filter(({ isOut }) => withLeftOut || !isOut);
  return counted.reduce((sum, { count }) => sum + Math.max(0, count ?? 0), 0);
}
