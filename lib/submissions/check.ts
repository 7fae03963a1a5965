import { monthAt, monthIndex } from "@/lib/domain/month";
import { slotOf } from "@/lib/domain/slot";
import type { Columns } from "./columns";
import { parseCount, type ReadCount } from "./count";
import { holdsCpr, MASKED_CPR } from "./cpr";
import { ALWAYS, isLabel, type ReadLabel } from "./labels";
import type { LabelReaders } from "./labels-of-file";
import { FIRST_MONTH } from "./months";
import type { Several } from "./municipalities";
import type { Complaint, ProblemCode, Problems } from "./problem";
import { type ColumnMeaning, NOT_MENTIONED } from "./reading";
import { pairOf, type Sheets } from "./sheets";
import type { UnderstoodSpellings } from "./understood";

/** What one file is read with and into: shared by the careful path and the fast one. */
export type FileReading = {
  columns: Columns;
  readers: LabelReaders;
  /** Where rows go when the file has no area column: the slot of "not stated". */
  notStated: ReadLabel;
  commaGroups: boolean;
  problems: Problems;
  spellings: UnderstoodSpellings;
  sheets: Sheets;
  rows: number;
};

const TOO_MANY_SHEETS: Complaint = { code: "too-many-sheets" };

type LabelMeaning = "municipality" | "area" | "channel";

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
    if (!this.hasItsCells()) return;
    const { columns, readers } = this.file;
    if (columns.at.country !== undefined) this.label("country", readers.country(this.text("country")));
    const place = readers.municipality(this.text("municipality"));
    const month = this.label("month", readers.month(this.text("month")));
    const municipality = this.municipality(place, month);
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
    const { sheets } = this.file;
    const sheet = sheets.at(municipality.slot, month.slot);
    const [slot, pair] = [slotOf(area.slot, channel.slot), pairOf(area.id, channel.id)];
    const complaint = sheet ? sheets.put(sheet, slot, pair, count, this.line) : TOO_MANY_SHEETS;
    if (complaint) this.complain(complaint.code === "duplicate" ? "channel" : "count", complaint);
  }

  /** Of several municipalities with one name, the one that exists in the month. Without a month nobody can tell. */
  private municipality(read: ReadLabel | Complaint | Several, month: ReadLabel | null): ReadLabel | null {
    if (!("candidates" in read)) return this.label("municipality", read);
    return month && this.label("municipality", theOneValid(read, month));
  }

  /** The label, told; null and a problem where there is none. */
  private label(meaning: ColumnMeaning, read: ReadLabel | Complaint): ReadLabel | null {
    if (!isLabel(read)) {
      this.complain(meaning, read);
      return null;
    }
    if (read.telling) this.file.spellings.tell(read);
    return read;
  }

  private count(): number {
    const read: ReadCount | Complaint = parseCount(this.text("count"), this.file.commaGroups);
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
    this.complain(meaning, { code, details: { month: monthAt(month.slot), ...span(label) } });
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
    this.add(this.file.columns.at[meaning] ?? null, text.trim(), holdsCpr(text) ? { code: "cpr" } : complaint);
  }

  private add(index: number | null, value: string | null, complaint: Complaint): void {
    const { columns, problems } = this.file;
    const column = index === null ? undefined : columns.all[index];
    const personal = complaint.code === "cpr";
    const problem = () => {
      const { hint, details } = complaint.advice?.() ?? complaint;
      return {
        line: this.line,
        column: column?.letter ?? null,
        header: column?.header ?? null,
        value: value !== null && holdsCpr(value) ? MASKED_CPR : value,
        code: complaint.code,
        hint: hint ?? complaint.code,
        ...(details && { details }),
      };
    };
    if (personal) problems.addPersonal(problem);
    else problems.add(problem);
  }
}

/** When a label is valid; `span` says which of the two ends is worth saying. */
function span({ from, to }: ReadLabel): { span: string; from: string; to: string } {
  if (to === ALWAYS.to) return { span: "from", from: monthAt(from), to: "" };
  return { span: from < monthIndex(FIRST_MONTH) ? "to" : "both", from: monthAt(from), to: monthAt(to) };
}

function theOneValid(several: Several, month: ReadLabel): ReadLabel | Complaint {
  const { candidates, ...complaint } = several;
  const valid = candidates.filter(({ from, to }) => month.slot >= from && month.slot <= to);
  return valid.length === 1 && valid[0] ? valid[0] : complaint;
}
