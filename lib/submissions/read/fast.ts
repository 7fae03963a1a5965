import { slotOf } from "@/lib/domain/slot";
import type { FileReading } from "./check";
import type { Delimiter } from "./delimiter";
import { LabelTable, UNUSUAL } from "./label-table";
import type { ReadLabel } from "./labels";
import { BLANK, type ColumnMeaning } from "./reading";
import * as rows from "./rows";
import { type GrowingSheet, pairOf } from "./sheets";

/** Taken once: at every byte of a large file, asking another module for a constant takes longer than comparing it. */
const { CR, LF, QUOTE } = rows;

/** Labels are compared four bytes at a time, so the fast path keeps that far from the end. */
const WORD = 4;
const SPACE = 32;
const HYPHEN = 45;
const ZERO = 48;
const NINE = 57;

/**
 * Reads the body of a file byte by byte, straight into the sheets. A row with anything unusual in it is read with care,
 * so that both paths give the same reading; only ordinary rows are read here.
 */
export function readFast(body: Buffer, delimiter: Delimiter, line: number, file: FileReading): void {
  new FastReader(body, delimiter, line, file).run();
}

class FastReader {
  private readonly separator: number;
  /** Null for the count and for columns that nobody reads. */
  private readonly tables: (LabelTable | null)[];
  private readonly countAt: number;
  private readonly municipalities: LabelTable;
  private readonly months: LabelTable;
  private readonly channels: LabelTable;
  private readonly areas: LabelTable | null;
  private readonly end: number;
  private count = 0;
  private sheet: GrowingSheet | null = null;

  constructor(
    private readonly body: Buffer,
    private readonly delimiter: Delimiter,
    private line: number,
    private readonly file: FileReading,
  ) {
    const last = body.length - WORD;
    this.end = last < 0 ? 0 : Math.max(body.lastIndexOf(LF, last), body.lastIndexOf(CR, last)) + 1;
    this.separator = delimiter.charCodeAt(0);
    this.tables = file.columns.all.map(({ meaning }, index) => this.table(meaning, index));
    this.countAt = file.columns.at.count ?? -1;
    this.municipalities = this.tableOf("municipality");
    this.months = this.tableOf("month");
    this.channels = this.tableOf("channel");
    this.areas = file.columns.at.area === undefined ? null : this.tableOf("area");
  }

  /** Every row before the last line end ends with one, so that no loop below needs to look for the end of the file. */
  run(): void {
    let at = 0;
    while (at < this.end) {
      const next = this.cells(at);
      at = next !== UNUSUAL && this.takeRow() ? next : this.readWithCare(at);
      this.line++;
    }
    for (; at < this.body.length; this.line++) at = this.readWithCare(at);
  }

  /** Reads the cells of a row; answers where the next row begins. */
  private cells(from: number): number {
    const { tables, countAt } = this;
    const last = tables.length - 1;
    let at = from;
    for (let index = 0; index <= last; index++) {
      const table = tables[index];
      if (table) at = table.next(at);
      else if (index === countAt) at = this.readCount(at, index === last);
      else at = this.skip(at, index === last);
      if (at === UNUSUAL) return UNUSUAL;
    }
    return this.afterRow(at);
  }

  /** The last cell may be followed by empty ones. */
  private afterRow(from: number): number {
    const { body, separator } = this;
    let at = from;
    while (body[at - 1] === separator && (body[at] === separator || body[at] === LF || body[at] === CR)) at++;
    const end = body[at - 1];
    if (end === LF) return at;
    if (end !== CR) return UNUSUAL;
    return body[at] === LF ? at + 1 : at;
  }

  /** Puts the row that was read into its sheet; false when there is something to say about it. */
  private takeRow(): boolean {
    const { file } = this;
    const municipality = this.municipalities.current;
    const month = this.months.current;
    const channel = this.channels.current;
    const area = this.areas === null ? file.notStated : this.areas.current;
    if (!municipality || !month || !channel || !area) return false;
    if (!existsIn(municipality, month) || !existsIn(area, month) || !existsIn(channel, month)) return false;
    const sheet = this.sheetOf(municipality.slot, month.slot);
    if (!sheet) return false;
    const pair = pairOf(area.id, channel.id);
    if (file.sheets.put(sheet, slotOf(area.slot, channel.slot), pair, this.count, this.line)) return false;
    if (month.telling) file.spellings.tell(month);
    if (municipality.telling) file.spellings.tell(municipality);
    if (area.telling && this.areas) file.spellings.tell(area);
    if (channel.telling) file.spellings.tell(channel);
    file.rows++;
    return true;
  }

  private sheetOf(place: number, month: number): GrowingSheet | null {
    const { sheet } = this;
    if (sheet && sheet.place === place && sheet.month === month) return sheet;
    this.sheet = this.file.sheets.at(place, month);
    return this.sheet;
  }

  /** Up to nine digits, or nothing; in quotes or not. */
  private readCount(from: number, isLast: boolean): number {
    const { body } = this;
    const quote = body[from] === QUOTE ? 1 : 0;
    const first = from + quote;
    let at = first;
    let count = 0;
    for (; at < first + 10; at++) {
      const byte = body[at] ?? 0;
      if (byte < ZERO || byte > NINE) break;
      count = count * 10 + (byte - ZERO);
    }
    const digits = at - first;
    if (digits === 10 || (digits > 1 && body[first] === ZERO)) return UNUSUAL;
    if (quote === 1 && body[at++] !== QUOTE) return UNUSUAL;
    this.count = digits === 0 ? BLANK : count;
    return this.endsCell(at, isLast) ? at + 1 : UNUSUAL;
  }

  /** A cell that nobody reads, unless it may hold a person's number. */
  private skip(from: number, isLast: boolean): number {
    const { body, separator } = this;
    const isQuoted = body[from] === QUOTE;
    let digits = 0;
    for (let at = isQuoted ? from + 1 : from; at < this.end; at++) {
      const byte = body[at] ?? 0;
      const isEnd = isQuoted ? byte === QUOTE : byte === separator || byte === LF || byte === CR;
      if (isEnd) return this.endsCell(isQuoted ? at + 1 : at, isLast) ? at + (isQuoted ? 2 : 1) : UNUSUAL;
      if (byte >= ZERO && byte <= NINE) digits++;
      else if (digits === 6 && (byte === HYPHEN || byte === SPACE)) return UNUSUAL;
      else digits = 0;
      if (digits === 10) return UNUSUAL;
    }
    return UNUSUAL;
  }

  private endsCell(at: number, isLast: boolean): boolean {
    const byte = this.body[at];
    return byte === this.separator || (isLast && (byte === LF || byte === CR));
  }

  private readWithCare(from: number): number {
    return rows.afterLineEnd(this.body, rows.readRow(this.body, this.delimiter, from, this.line, this.file));
  }

  private table(meaning: ColumnMeaning | null, index: number): LabelTable | null {
    if (meaning === null || meaning === "count") return null;
    const isLast = index === this.file.columns.all.length - 1;
    return new LabelTable(this.body, this.separator, isLast, this.file.readers[meaning]);
  }

  private tableOf(meaning: ColumnMeaning): LabelTable {
    const table = this.tables[this.file.columns.at[meaning] ?? -1];
    if (table) return table;
    throw new Error(`A file without a column for ${meaning} reached the fast path.`);
  }
}

function existsIn(label: ReadLabel, month: ReadLabel): boolean {
  return month.slot >= label.from && month.slot <= label.to;
}
