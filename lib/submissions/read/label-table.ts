import { isLabel, type ReadLabel } from "./labels";
import { CR, LF, QUOTE } from "./rows";

const BUCKETS = 4096;
const MOST_LABELS = 20_000;
const LONGEST_LABEL = 200;

/** A cell that the fast path does not take: the whole row is read carefully. */
export const UNUSUAL = -1;

/** An entry is five numbers: where its words begin and its whole words end, the mask of the last word, its length, what follows. */
const STRIDE = 8;
const WHOLE = 1;
const MASK = 2;
const LENGTH = 3;
const FOLLOWING = 4;
const COLLIDED = 5;

/**
 * The labels of one column, found again by their bytes, four at a time. Files repeat themselves: a label is mostly the
 * one above, or the one that followed it the last time, so those two are compared before anything is hashed. The bytes of
 * an entry include the separator or line end after it, so that a label is no other label's beginning.
 */
export class LabelTable {
  /** The label that was read last. */
  current: ReadLabel | null = null;
  private entry = 0;
  private readonly labels: (ReadLabel | null)[] = [null];
  private readonly buckets = new Int32Array(BUCKETS);
  private readonly view: DataView;
  /** Entry 0 is one word of zeros, which no text holds. */
  private entries: Int32Array = Int32Array.of(0, 1, 0, 4, 0, 0, 0, 0);
  private words: Int32Array = new Int32Array(64);
  private wordsUsed = 1;

  /** The last column of a file may end with the line. */
  constructor(
    private readonly bytes: Buffer,
    private readonly separator: number,
    private readonly isLast: boolean,
    private readonly read: (text: string) => unknown,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Reads the label that begins at `at`; answers where the next cell begins, or `UNUSUAL`. */
  next(at: number): number {
    const { entry } = this;
    let next = this.afterIfEntry(entry, at);
    if (next !== UNUSUAL) return next;
    const guess = this.entries[entry * STRIDE + FOLLOWING] ?? 0;
    next = this.afterIfEntry(guess, at);
    if (next === UNUSUAL) return this.search(at);
    this.take(guess);
    return next;
  }

  private afterIfEntry(entry: number, from: number): number {
    const { view, words, entries } = this;
    const place = entry * STRIDE;
    const whole = entries[place + WHOLE] ?? 0;
    let word = entries[place] ?? 0;
    let at = from;
    for (; word < whole; word++, at += 4) {
      if (view.getInt32(at, true) !== words[word]) return UNUSUAL;
    }
    const mask = entries[place + MASK] ?? 0;
    if (mask !== 0 && (view.getInt32(at, true) & mask) !== words[word]) return UNUSUAL;
    return from + (entries[place + LENGTH] ?? 0);
  }

  private search(at: number): number {
    const after = this.endOfCell(at) + 1;
    if (after === UNUSUAL + 1 || after - at > LONGEST_LABEL) return UNUSUAL;
    const bucket = this.bucketOf(at, after);
    let entry = this.buckets[bucket] ?? 0;
    while (entry !== 0 && this.afterIfEntry(entry, at) !== after) entry = this.entries[entry * STRIDE + COLLIDED] ?? 0;
    if (entry === 0) entry = this.add(at, after, bucket);
    if (entry === 0) return UNUSUAL;
    this.entries[this.entry * STRIDE + FOLLOWING] = entry;
    this.take(entry);
    return after;
  }

  /** A quoted label ends with its quote; one with a quote or a line end in it is unusual. */
  private endOfCell(from: number): number {
    const { bytes, separator } = this;
    const isQuoted = bytes[from] === QUOTE;
    let end = isQuoted ? from + 1 : from;
    for (let byte = bytes[end]; byte !== LF && byte !== CR; byte = bytes[++end]) {
      if (!isQuoted && byte === separator) return end;
      if (isQuoted && byte === QUOTE) return this.endsCell(end + 1) ? end + 1 : UNUSUAL;
    }
    return isQuoted || !this.isLast ? UNUSUAL : end;
  }

  private endsCell(at: number): boolean {
    const byte = this.bytes[at];
    return byte === this.separator || (this.isLast && (byte === LF || byte === CR));
  }

  private bucketOf(from: number, to: number): number {
    let hash = 0;
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (this.bytes[at] ?? 0)) | 0;
    return (hash ^ (hash >>> 12)) & (BUCKETS - 1);
  }

  private take(entry: number): void {
    this.entry = entry;
    this.current = this.labels[entry] ?? null;
  }

  /** The new entry, or 0: only what can be read is remembered. `after` is behind the separator. */
  private add(from: number, after: number, bucket: number): number {
    const quote = this.bytes[from] === QUOTE ? 1 : 0;
    const label = this.read(this.bytes.toString("utf8", from + quote, after - 1 - quote));
    if (!isLabel(label) || this.labels.length > MOST_LABELS) return 0;
    const entry = this.labels.push(label) - 1;
    const length = after - from;
    const rest = length & 3;
    const start = this.wordsUsed;
    const mask = rest === 0 ? 0 : (1 << (rest * 8)) - 1;
    const collided = this.buckets[bucket] ?? 0;
    this.entries = withNumbers(this.entries, entry * STRIDE, [start, start + (length >> 2), mask, length, 0, collided]);
    this.words = withNumbers(this.words, start, wordsOf(this.bytes.subarray(from, after)));
    this.wordsUsed += Math.ceil(length / 4);
    this.buckets[bucket] = entry;
    return entry;
  }
}

function wordsOf(bytes: Uint8Array): number[] {
  const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  return Array.from({ length: padded.length / 4 }, (_, word) => padded.readInt32LE(word * 4));
}

/** The numbers put in at a place, in an array that is large enough. */
function withNumbers(array: Int32Array, at: number, numbers: readonly number[]): Int32Array {
  let large = array;
  if (at + STRIDE > array.length || at + numbers.length > array.length) {
    large = new Int32Array(2 * (array.length + numbers.length));
    large.set(array);
  }
  large.set(numbers, at);
  return large;
}
