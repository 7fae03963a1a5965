import { monthAt, monthIndex } from "@/lib/domain/month";
import { slotOf } from "@/lib/domain/slot";
import type { Columns } from "./columns";
import { parseCount, type ReadCount } from "./count";
import { holdsCpr, MASKED_CPR } from "./cpr";
import { cellKey } from "./grid";
import type { LabelCount } from "./label-count";
import { ALWAYS, isLabel, LEFT_OUT, type ReadLabel } from "./labels";
import type { LabelReaders } from "./labels-of-file";
import type { Merges } from "./merges";
import { FIRST_MONTH } from "./months";
import type { Several } from "./municipalities";
import type { Complaint, ProblemCode, Problems } from "./problem";
import { type CheckedTotals, type ColumnMeaning, NOT_MENTIONED, type Problem } from "./reading";
import type { RowTotals } from "./row-totals";
import { pairOf, type Sheets } from "./sheets";
import { isTotal } from "./total-label";
import type { UnderstoodSpellings } from "./understood";

/** What one file is read with and into: shared by the careful path and the fast one. */
export type FileReading = {
  columns: Columns;
  readers: LabelReaders;
  /** Where rows go when the file has no area column: the slot of "not stated". */
  notStated: ReadLabel;
  commaGroups: boolean;
  /** The numbers of a sheet that are not whole, by `cellKey`; null in a text file. */
  decimals: ReadonlySet<number> | null;
  problems: Problems;
  warnings: Problems;
  spellings: UnderstoodSpellings;
  merges: Merges;
  sheets: Sheets;
  /** The sheet of a workbook that is being read; its lines are counted from `lineBase`, so that no two are the same. */
  sheet: string | null;
  sheetNames: string[];
  lineBase: number;
  totals: RowTotals;
  tableTotals: CheckedTotals;
  /** The municipalities of all rows, also of those with a problem, by their place in the register. */
  places: Set<number>;
  /** What has been said once about a place of the file. */
  said: Set<string>;
  unknown: LabelCount;
  leftOut: LabelCount;
  rows: number;
};

const TOO_MANY_SHEETS: Complaint = { code: "too-many-sheets" };

type LabelMeaning = "municipality" | "area" | "channel";
const LABELS = ["municipality", "area", "channel", "month"] as const;
const UNKNOWN = /^(area|channel)-(unknown|ambiguous)$/;

/** Reads one row with every complaint it deserves. Lines are as in Excel. */
export function checkRow(file: FileReading, cells: readonly string[], line: number): void {
  if (cells.every((cell) => cell.trim() === "")) return;
  file.rows++;
  new RowCheck(file, cells, line).run();
}

class RowCheck {
  constructor(
    private readonly file: FileReading,
    private readonly cells: readonly string[],
    private readonly line: number,
  ) {}

  run(): void {
    this.checkUnused();
    if (!this.hasItsCells() || this.isTotal()) return;
    const { columns, readers } = this.file;
    if (columns.at.country !== undefined) this.label("country", readers.country(this.text("country")));
    const place = readers.municipality(this.text("municipality"));
    const month = this.label("month", readers.month(this.text("month")));
    const municipality = this.municipality(place, month);
    if (municipality) this.file.places.add(municipality.slot);
    if (this.isLeftOut()) return;
    const area =
      columns.at.area === undefined ? this.file.notStated : this.label("area", readers.area(this.text("area")));
    const channel = this.label("channel", readers.channel(this.text("channel")));
    const count = this.count();
    if (!municipality || !month || !area || !channel) return;
    const valid = [
      this.isValid("municipality", municipality, month),
      this.isValid("area", area, month),
      this.isValid("channel", channel, month),
    ];
    if (valid.every(Boolean)) this.put(municipality, month, area, channel, count);
  }

  private put(municipality: ReadLabel, month: ReadLabel, area: ReadLabel, channel: ReadLabel, count: number): void {
    const { sheets, totals, lineBase } = this.file;
    const sheet = sheets.at(municipality.slot, month.slot);
    const [slot, pair] = [slotOf(area.slot, channel.slot), pairOf(area.id, channel.id)];
    const complaint = sheet ? sheets.put(sheet, slot, pair, count, lineBase + this.line) : TOO_MANY_SHEETS;
    if (complaint) this.complain(complaint.code === "duplicate" ? "channel" : "count", inSheets(this.file, complaint));
    totals.sum += Math.max(0, count);
    totals.since += Math.max(0, count);
  }

  /** A row in which a label says `I alt` is the sum of others: it is compared at the end, and not counted. */
  private isTotal(): boolean {
    const { readers, totals } = this.file;
    const said = LABELS.map((meaning) => ({ meaning, text: this.text(meaning) })).filter(
      ({ text }) => text.trim() !== "",
    );
    const words = said.filter(({ meaning, text }) => isTotal(text) && !isLabel(readers[meaning](text)));
    if (words.length === 0) return false;
    const count = parseCount(this.text("count"), this.file.commaGroups);
    if ("code" in count || count.count < 0) return true;
    const slots = said.flatMap(({ meaning, text }) => {
      const label = readers[meaning](text);
      return isLabel(label) ? [[meaning === "municipality" ? "place" : meaning, label.slot] as const] : [];
    });
    totals.list.push({
      ...Object.fromEntries(slots),
      ...{ label: words[0]?.text.trim() ?? "", found: count.count, above: [totals.sum, totals.since] },
      problem: this.problem(this.file.columns.at.count ?? null, this.text("count").trim(), { code: "sum-disagrees" }),
    });
    totals.since = 0;
    return true;
  }

  private isLeftOut(): boolean {
    const { readers, leftOut, columns } = this.file;
    const out = (["area", "channel"] as const).find(
      (kind) => columns.at[kind] !== undefined && readers[kind](this.text(kind)) === LEFT_OUT,
    );
    if (out) leftOut.add(out, this.text(out));
    return out !== undefined;
  }

  /** Of several municipalities with one name, the one that exists in the month. Without a month nobody can tell. */
  private municipality(read: ReadLabel | Complaint | Several, month: ReadLabel | null): ReadLabel | null {
    if (!("candidates" in read)) return this.label("municipality", read);
    return month && this.label("municipality", theOneValid(read, month));
  }

  /** The label, told; null and a problem where there is none. */
  private label(meaning: ColumnMeaning, read: ReadLabel | Complaint | typeof LEFT_OUT): ReadLabel | null {
    if (!isLabel(read)) {
      if ("code" in read) this.complain(meaning, read);
      return null;
    }
    if (read.telling) this.file.spellings.tell(read);
    return read;
  }

  private count(): number {
    const isDecimal = this.file.decimals?.has(cellKey(this.line - 1, this.file.columns.at.count ?? 0)) ?? false;
    const read = countOf(this.text("count"), this.file.commaGroups && !isDecimal);
    if ("code" in read) {
      this.complain("count", read);
      return NOT_MENTIONED;
    }
    const { spellings } = this.file;
    if (read.odd !== null)
      spellings.note(spellings.form("count", read.odd), this.text("count").trim(), String(read.count));
    return read.count;
  }

  private isValid(meaning: LabelMeaning, label: ReadLabel, month: ReadLabel): boolean {
    if (month.slot >= label.from && month.slot <= label.to) return true;
    const code: ProblemCode = `${meaning}-not-valid`;
    const advice = meaning === "municipality" ? this.file.readers.elsewhen(label.slot, month.slot) : null;
    const details = { month: monthAt(month.slot), ...span(label), ...advice?.details };
    this.complain(meaning, { code, details, ...(advice && { hint: advice.hint }) });
    return false;
  }

  /** Rows end where the header does; what stands beyond it, or is not there, was cut wrongly. */
  private hasItsCells(): boolean {
    const { all, at } = this.file.columns;
    const needed = Math.max(...Object.values(at)) + 1;
    const beyond = this.cells.slice(all.length).find((cell) => cell.trim() !== "");
    const details = { cells: this.cells.length, columns: all.length };
    if (beyond !== undefined) this.add(null, beyond, { code: "too-many-cells", details });
    else if (this.cells.length < needed) this.add(null, null, { code: "too-few-cells", details });
    return beyond === undefined && this.cells.length >= needed;
  }

  /** A remark that nobody reads may still name a person. */
  private checkUnused(): void {
    const { all } = this.file.columns;
    this.cells.forEach((cell, index) => {
      const used = index < all.length && all[index]?.meaning !== null;
      if (!used && holdsCpr(cell)) this.add(index, cell, { code: "cpr" });
    });
  }

  private text(meaning: ColumnMeaning): string {
    return this.cells[this.file.columns.at[meaning] ?? -1] ?? "";
  }

  private complain(meaning: ColumnMeaning, complaint: Complaint): void {
    const text = this.text(meaning);
    const kind = UNKNOWN.exec(complaint.code)?.[1];
    if ((kind === "area" || kind === "channel") && !holdsCpr(text)) this.file.unknown.add(kind, text);
    this.add(this.file.columns.at[meaning] ?? null, text.trim(), holdsCpr(text) ? { code: "cpr" } : complaint);
  }

  private add(index: number | null, value: string | null, complaint: Complaint): void {
    const { problems } = this.file;
    const problem = () => this.problem(index, value, complaint);
    if (complaint.code === "cpr") problems.addPersonal(problem);
    else problems.add(problem);
  }

  private problem(index: number | null, value: string | null, complaint: Complaint): Problem {
    const { columns, sheet } = this.file;
    const column = index === null ? undefined : columns.all[index];
    const { hint, details } = complaint.advice?.() ?? complaint;
    return {
      ...(sheet !== null && { sheet }),
      line: this.line,
      column: column?.letter || null,
      header: column?.header ?? null,
      value: value !== null && holdsCpr(value) ? MASKED_CPR : value,
      code: complaint.code,
      hint: hint ?? complaint.code,
      ...(details && { details }),
    };
  }
}

/** A count, or what is wrong with it: a formula without a result is told apart. */
export function countOf(text: string, commaGroups: boolean): ReadCount | Complaint {
  return text.startsWith("=") ? { code: "count-formula" } : parseCount(text, commaGroups);
}

/** When a label is valid; `span` says which of the two ends is worth saying. */
export function span({ from, to }: ReadLabel): { span: string; from: string; to: string } {
  if (to === ALWAYS.to) return { span: "from", from: monthAt(from), to: "" };
  return { span: from < monthIndex(FIRST_MONTH) ? "to" : "both", from: monthAt(from), to: monthAt(to) };
}

export function theOneValid(several: Several, month: ReadLabel): ReadLabel | Complaint {
  const { candidates, ...complaint } = several;
  const valid = candidates.filter(({ from, to }) => month.slot >= from && month.slot <= to);
  return valid.length === 1 && valid[0] ? valid[0] : complaint;
}

/** Lines of a workbook's sheets are counted on from one another; no sheet has more. */
const LINES = 1 << 20;

export function lineBaseOf(sheet: number): number {
  return sheet * LINES;
}

/** Where a cell stood first: its line, or the sheet and the line. */
export function inSheets(file: FileReading, complaint: Complaint): Complaint {
  const first = complaint.details?.first;
  if (complaint.code !== "duplicate" || typeof first !== "number") return complaint;
  const line = first % LINES;
  return {
    ...complaint,
    details: { first: first - line === file.lineBase ? line : `${file.sheetNames[first >> 20]}!${line}` },
  };
}
