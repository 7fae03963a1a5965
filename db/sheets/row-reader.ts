import type { Month } from "@/lib/domain/month";
import { type Counts, NOT_REPORTED } from "@/lib/domain/slot";

const HEADER = 19;
const ARRAY_HEADER = 20;

/** Months by the days from 1 January 2000, as PostgreSQL counts dates. There are few, and each stands in many rows. */
const months = new Map<number, Month>();

/** The fields of one row in PostgreSQL's binary COPY format, by position. */
export class Row {
  /** Where each field starts and how long it is; length -1 is NULL. */
  constructor(
    private readonly bytes: Buffer,
    private readonly fields: readonly { at: number; length: number }[],
  ) {}

  int(position: number): number {
    return this.bytes.readInt32BE(this.field(position).at);
  }

  text(position: number): string {
    const { at, length } = this.field(position);
    return this.bytes.toString("utf8", at, at + length);
  }

  month(position: number): Month {
    const days = this.int(position);
    const known = months.get(days) ?? new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 7);
    months.set(days, known);
    return known;
  }

  /** An `integer[]`; NULL is `NOT_REPORTED`. */
  ints(position: number): Counts {
    const { at } = this.field(position);
    const dimensions = this.bytes.readInt32BE(at);
    if (dimensions === 0) return new Int32Array();
    return unpackInts(this.bytes, at + ARRAY_HEADER, this.bytes.readInt32BE(at + 12));
  }

  private field(position: number): { at: number; length: number } {
    const field = this.fields[position];
    if (!field) throw new Error(`The row has no field ${position}.`);
    return field;
  }
}

/** Cuts a stream of bytes, wherever it is broken, into rows. */
export async function* rowsOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Row> {
  let rest: Buffer = Buffer.alloc(0);
  let begun = false;
  for await (const chunk of chunks) {
    let bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    if (!begun && bytes.length >= HEADER) {
      bytes = bytes.subarray(HEADER);
      begun = true;
    }
    for (let cut = begun ? cutRow(bytes) : null; cut; cut = cutRow(bytes)) {
      yield cut.row;
      bytes = bytes.subarray(cut.length);
    }
    rest = bytes;
  }
}

/** The first row, or null when it is not all there yet, or was the last. */
function cutRow(bytes: Buffer): { row: Row; length: number } | null {
  if (bytes.length < 2) return null;
  const columns = bytes.readInt16BE(0);
  if (columns < 0) return null;
  const fields: { at: number; length: number }[] = [];
  let at = 2;
  for (let column = 0; column < columns; column++) {
    if (at + 4 > bytes.length) return null;
    const length = bytes.readInt32BE(at);
    fields.push({ at: at + 4, length });
    at += 4 + Math.max(0, length);
  }
  return at > bytes.length ? null : { row: new Row(bytes, fields), length: at };
}

function unpackInts(bytes: Buffer, start: number, length: number): Counts {
  const [values, none] = [new Int32Array(length), NOT_REPORTED];
  let at = start;
  for (let index = 0; index < length; index++) {
    const isNull = bytes[at] === 0xff;
    values[index] = isNull ? none : bytes.readInt32BE(at + 4);
    at += isNull ? 4 : 8;
  }
  return values;
}
