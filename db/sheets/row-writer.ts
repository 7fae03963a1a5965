import { type Month, monthIndex } from "@/lib/domain/month";
import { NOT_REPORTED } from "@/lib/domain/slot";

const CHUNK = 1 << 18;
const INT4 = 23;
const INT8 = 20;
const HEADER = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1");
const TRAILER = Buffer.from([0xff, 0xff]);

/** Rows in PostgreSQL's binary COPY format. A sheet is written as a copy of its numbers: no text, no parsing on the other side. */
export class RowWriter {
  private full: Buffer[] = [HEADER];
  private buffer = Buffer.allocUnsafe(CHUNK);
  private at = 0;

  row(columns: number): void {
    this.room(2);
    this.at = this.buffer.writeInt16BE(columns, this.at);
  }

  nothing(): void {
    this.int32(-1);
  }

  int(value: number): void {
    this.int32(4);
    this.int32(value);
  }

  smallint(value: number): void {
    this.int32(2);
    this.room(2);
    this.at = this.buffer.writeInt16BE(value, this.at);
  }

  bigint(value: number): void {
    this.int32(8);
    this.int64(value);
  }

  boolean(value: boolean): void {
    this.int32(1);
    this.room(1);
    this.buffer[this.at] = value ? 1 : 0;
    this.at += 1;
  }

  text(value: string): void {
    const bytes = Buffer.byteLength(value);
    this.int32(bytes);
    this.room(bytes);
    this.at += this.buffer.write(value, this.at);
  }

  /** The first day of a month, as a `date`. */
  month(value: Month): void {
    this.int(daysTo(value));
  }

  /** An `integer[]`; `NOT_REPORTED` is NULL. */
  ints(values: Int32Array): void {
    this.room(24 + values.length * 8);
    const lengthAt = this.at;
    this.int32(0);
    this.arrayHeader(INT4, values.length);
    this.at = packInts(this.buffer, this.at, values);
    this.buffer.writeInt32BE(this.at - lengthAt - 4, lengthAt);
  }

  /** A `bigint[]`. */
  bigints(values: readonly (number | null)[]): void {
    const nulls = values.filter((value) => value === null).length;
    this.int32(20 + values.length * 12 - nulls * 8);
    this.arrayHeader(INT8, values.length);
    for (const value of values) value === null ? this.nothing() : this.bigint(value);
  }

  /** What is ready to be sent; with `end`, everything there is. */
  take({ end }: { end: boolean }): Buffer[] {
    const taken = this.full;
    this.full = [];
    if (end) taken.push(this.buffer.subarray(0, this.at), TRAILER);
    return taken;
  }

  private arrayHeader(elementType: number, length: number): void {
    for (const value of [1, 1, elementType, length, 1]) this.int32(value);
  }

  private int32(value: number): void {
    this.room(4);
    const { buffer, at } = this;
    buffer[at] = value >>> 24;
    buffer[at + 1] = value >>> 16;
    buffer[at + 2] = value >>> 8;
    buffer[at + 3] = value;
    this.at = at + 4;
  }

  private int64(value: number): void {
    this.int32(Math.floor(value / 2 ** 32));
    this.int32(value | 0); // the lower half, whatever its sign
  }

  private room(bytes: number): void {
    if (this.at + bytes <= this.buffer.length) return;
    this.full.push(this.buffer.subarray(0, this.at));
    this.buffer = Buffer.allocUnsafe(Math.max(CHUNK, bytes));
    this.at = 0;
  }
}

/** Each element is its length (4, or -1 for NULL) and its value. Byte by byte: this is where a bulk load spends its time. */
function packInts(buffer: Buffer, start: number, values: Int32Array): number {
  const none = NOT_REPORTED; // another module's constant is a call away each time
  let at = start;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? none;
    if (value === none) {
      buffer[at] = buffer[at + 1] = buffer[at + 2] = buffer[at + 3] = 0xff;
      at += 4;
      continue;
    }
    buffer[at] = buffer[at + 1] = buffer[at + 2] = 0;
    buffer[at + 3] = 4;
    buffer[at + 4] = value >>> 24;
    buffer[at + 5] = value >>> 16;
    buffer[at + 6] = value >>> 8;
    buffer[at + 7] = value;
    at += 8;
  }
  return at;
}

/** Days from 1 January 2000, as PostgreSQL counts dates. */
function daysTo(month: Month): number {
  const index = monthIndex(month);
  return (Date.UTC(Math.floor(index / 12), index % 12, 1) - Date.UTC(2000, 0, 1)) / 86_400_000;
}
