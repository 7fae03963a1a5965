import { slotOf } from "@/lib/domain/slot";
import type { FileReading } from "./check";
import type { Delimiter } from "./delimiter";
import { LabelTable, UNUSUAL } from "./label-table";
import type { ReadLabel } from "./labels";
import { BLANK, type ColumnMeaning } from "./reading";
import { afterLineEnd, CR, LF, QUOTE, readRow } from "./rows";
import { type GrowingSheet, pairOf } from "./sheets";

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
  private readonly meanings: (ColumnMeaning | null)[];
  private readonly tables: LabelTable[];
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
    this.meanings = file.columns.all.map(({ meaning }) => meaning);
    this.tables = this.meanings.map((meaning) => this.table(meaning));
    this.municipalities = this.tableOf("municipality");
    this.months = this.tableOf("month");
    this.channels = this.tableOf("channel");
    this.areas = file.columns.at.area === undefined ? null : this.tableOf("area");
  }

  /** Every row before the last line end ends with one, so that no loop below needs to look for the end of the file. */
  run(): void {
    let at = 0;
    while (at < this.end) {
      const rowEnd = this.cells(at);
      const taken = rowEnd !== UNUSUAL && this.takeRow();
      at = afterLineEnd(this.body, taken ? rowEnd : this.readWithCare(at));
      this.line++;
    }
    for (; at < this.body.length; this.line++) at = afterLineEnd(this.body, this.readWithCare(at));
  }

  /** Reads the cells of a row; answers where the row ends. */
  private cells(from: number): number {
    const { body, separator, meanings } = this;
    let at = from;
    for (let column = 0; column < meanings.length; column++) {
      if (column > 0 && body[at++] !== separator) return UNUSUAL;
      const meaning = meanings[column];
      if (meaning === "count") at = this.readCount(at);
      else if (meaning === null) at = this.skip(at);
      else at = this.tables[column]?.next(at) ?? UNUSUAL;
      if (at === UNUSUAL) return UNUSUAL;
    }
    while (body[at] === separator) at++; // empty columns at the end
    return body[at] === LF || body[at] === CR ? at : UNUSUAL;
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
  private readCount(from: number): number {
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
    return this.endsCell(at) ? at : UNUSUAL;
  }

  /** A cell that nobody reads, unless it may hold a person's number. */
  private skip(from: number): number {
    const { body } = this;
    const isQuoted = body[from] === QUOTE;
    let digits = 0;
    for (let at = isQuoted ? from + 1 : from; at < this.end; at++) {
      const byte = body[at] ?? 0;
      if (isQuoted ? byte === QUOTE : this.endsCell(at)) return this.endOfSkipped(at, isQuoted);
      if (byte >= ZERO && byte <= NINE) digits++;
      else if (digits === 6 && (byte === HYPHEN || byte === SPACE)) return UNUSUAL;
      else digits = 0;
      if (digits === 10) return UNUSUAL;
    }
    return UNUSUAL;
  }

  private endOfSkipped(at: number, isQuoted: boolean): number {
    if (!isQuoted) return at;
    return this.endsCell(at + 1) ? at + 1 : UNUSUAL;
  }

  private endsCell(at: number): boolean {
    const byte = this.body[at];
    return byte === this.separator || byte === LF || byte === CR;
  }

  private readWithCare(from: number): number {
    return readRow(this.body, this.delimiter, from, this.line, this.file);
  }

  private table(meaning: ColumnMeaning | null): LabelTable {
    const { readers } = this.file;
    const read = meaning === null || meaning === "count" ? () => null : readers[meaning];
    return new LabelTable(this.body, this.separator, read);
  }

  private tableOf(meaning: ColumnMeaning): LabelTable {
    const table = this.tables[this.file.columns.at[meaning] ?? -1];
    if (!table) throw new Error(`A file without a column for ${meaning} reached the fast path.`);
    return table;
  }
}

function existsIn(label: ReadLabel, month: ReadLabel): boolean {
  return month.slot >= label.from && month.slot <= label.to;
}
