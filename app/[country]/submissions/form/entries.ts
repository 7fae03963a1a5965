import type { CountText } from "@/lib/domain/count";

/** A cell as it is shown. `after` is its count if everything typed is taken over; null is not reported. */
export type Cell = {
  text: string;
  standing: number | null;
  after: number | null;
  /** What was typed; null where the cell is as it stood, also where what was typed says the same. */
  typed: Exclude<CountText, { is: "blank" }> | null;
};

/** The typed cells by what they do, each in the order of the grid. */
export type Summary = { changed: number[]; withdrawn: number[]; problems: number[] };

/** Sums of what is counted; null where nothing is. */
export type Totals = { rows: (number | null)[]; columns: (number | null)[]; all: number | null };

export type Reading = { read: (text: string) => CountText; write: (count: number) => string };

/**
 * What stands in a grid and what was typed over it. Cells are numbered row by row, and one that did not change stays the
 * same object, so that whoever shows it need not look again.
 */
export class Entries {
  private readonly cells: Cell[];
  private readonly typed = new Map<number, string>();
  private readonly listeners = new Set<() => void>();
  private sums: Totals;
  private found: Summary = { changed: [], withdrawn: [], problems: [] };

  constructor(
    private readonly standing: readonly (number | null)[],
    private readonly columns: number,
    private readonly reading: Reading,
  ) {
    this.cells = standing.map((_, index) => this.look(index));
    this.sums = this.addUp();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  cell(index: number): Cell {
    const cell = this.cells[index];
    if (!cell) throw new Error(`The grid has no cell ${index}.`);
    return cell;
  }

  totals = (): Totals => this.sums;
  summary = (): Summary => this.found;

  /** Puts texts into cells, as typed or pasted. */
  put(texts: Iterable<readonly [index: number, text: string]>): void {
    for (const [index, text] of texts) {
      if (this.cells[index] === undefined) continue;
      this.typed.set(index, text);
      this.cells[index] = this.look(index);
    }
    this.changed();
  }

  /** The cell is left: empty changes nothing, so the count that stands shows again; a number is written as numbers are. */
  leave(index: number): void {
    const { typed, standing } = this.cell(index);
    if (!this.typed.has(index)) return;
    if (typed === null || (typed.is === "count" && typed.count === standing)) this.typed.delete(index);
    else if (typed.is === "count") this.typed.set(index, this.reading.write(typed.count));
    this.cells[index] = this.look(index);
    this.changed();
  }

  /** Takes back what was typed. */
  takeBack(indexes: Iterable<number>): void {
    for (const index of indexes) {
      this.typed.delete(index);
      if (this.cells[index]) this.cells[index] = this.look(index);
    }
    this.changed();
  }

  /** What was typed and does something, or cannot be read: what is worth keeping. */
  kept(): [index: number, text: string][] {
    const { changed, withdrawn, problems } = this.found;
    return [...changed, ...withdrawn, ...problems].map((index) => [index, this.cell(index).text]);
  }

  private look(index: number): Cell {
    const standing = this.standing[index] ?? null;
    const text = this.typed.get(index);
    if (text === undefined)
      return { text: standing === null ? "" : this.reading.write(standing), standing, after: standing, typed: null };
    const read = this.reading.read(text);
    const says = read.is !== "blank" && !saysWhatStands(read, standing);
    const typed = says ? read : null;
    return { text, standing, after: afterOf(typed, standing), typed };
  }

  private changed(): void {
    this.sums = this.addUp();
    const found: Summary = { changed: [], withdrawn: [], problems: [] };
    this.cells.forEach(({ typed }, index) => {
      if (typed?.is === "count") found.changed.push(index);
      else if (typed?.is === "withdrawn") found.withdrawn.push(index);
      else if (typed?.is === "problem") found.problems.push(index);
    });
    this.found = found;
    for (const listener of this.listeners) listener();
  }

  private addUp(): Totals {
    const totals: Totals = {
      rows: Array<number | null>(Math.ceil(this.cells.length / this.columns)).fill(null),
      columns: Array<number | null>(this.columns).fill(null),
      all: null,
    };
    this.cells.forEach(({ after }, index) => {
      if (after === null) return;
      const [row, column] = [Math.floor(index / this.columns), index % this.columns];
      totals.rows[row] = (totals.rows[row] ?? 0) + after;
      totals.columns[column] = (totals.columns[column] ?? 0) + after;
      totals.all = (totals.all ?? 0) + after;
    });
    return totals;
  }
}

function saysWhatStands(read: CountText, standing: number | null): boolean {
  return (read.is === "count" && read.count === standing) || (read.is === "withdrawn" && standing === null);
}

/** A problem leaves what stands: nothing is known of what was meant. */
function afterOf(typed: Cell["typed"], standing: number | null): number | null {
  if (typed?.is === "count") return typed.count;
  return typed?.is === "withdrawn" ? null : standing;
}
