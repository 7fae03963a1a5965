import { isLabel, type ReadLabel } from "./labels";
import { CR, LF, QUOTE } from "./rows";

const BUCKETS = 4096;
const MOST_LABELS = 20_000;
const LONGEST_LABEL = 200;

/** A cell that the fast path does not take: the whole row is read carefully. */
export const UNUSUAL = -1;

/**
 * The labels of one column, found again by their bytes. Files repeat themselves: a label is mostly the one above, or the
 * one that followed it the last time, so those two are compared before anything is hashed.
 */
export class LabelTable {
  /** The label that was read last. Entry 0 matches nothing: no text holds a NUL. */
  current: ReadLabel | null = null;
  private entry = 0;
  private readonly labels: (ReadLabel | null)[] = [null];
  private readonly starts: number[] = [0];
  private readonly lengths: number[] = [4];
  private readonly following: number[] = [0];
  private readonly collided: number[] = [0];
  private readonly buckets = new Int32Array(BUCKETS);
  private readonly view: DataView;
  private words = new Int32Array(1024);
  private wordsUsed = 1;

  constructor(
    private readonly bytes: Buffer,
    private readonly separator: number,
    private readonly read: (text: string) => unknown,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Reads the label that begins at `at`; answers where it ends, or `UNUSUAL`. */
  next(at: number): number {
    let end = this.endIfEntry(this.entry, at);
    if (end !== UNUSUAL) return end;
    const guess = this.following[this.entry] ?? 0;
    end = this.endIfEntry(guess, at);
    if (end !== UNUSUAL) return this.take(guess, end);
    return this.search(at);
  }

  private endIfEntry(entry: number, at: number): number {
    const { view, words } = this;
    const length = this.lengths[entry] ?? 0;
    const rest = length & 3;
    const whole = at + length - rest;
    let word = this.starts[entry] ?? 0;
    for (let byte = at; byte < whole; byte += 4) {
      if (view.getInt32(byte, true) !== words[word++]) return UNUSUAL;
    }
    if (rest > 0 && (view.getInt32(whole, true) & ((1 << (rest * 8)) - 1)) !== words[word]) return UNUSUAL;
    return this.endsCell(at + length) ? at + length : UNUSUAL;
  }

  private search(at: number): number {
    const end = this.endOfCell(at);
    if (end === UNUSUAL || end - at > LONGEST_LABEL) return UNUSUAL;
    const bucket = this.bucketOf(at, end);
    let entry = this.buckets[bucket] ?? 0;
    while (entry !== 0 && this.endIfEntry(entry, at) !== end) entry = this.collided[entry] ?? 0;
    if (entry === 0) entry = this.add(at, end, bucket);
    if (entry === 0) return UNUSUAL;
    this.following[this.entry] = entry;
    return this.take(entry, end);
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
    return isQuoted ? UNUSUAL : end;
  }

  private endsCell(at: number): boolean {
    const byte = this.bytes[at];
    return byte === this.separator || byte === LF || byte === CR;
  }

  private bucketOf(from: number, to: number): number {
    let hash = 0;
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (this.bytes[at] ?? 0)) | 0;
    return (hash ^ (hash >>> 12)) & (BUCKETS - 1);
  }

  private take(entry: number, end: number): number {
    this.entry = entry;
    this.current = this.labels[entry] ?? null;
    return end;
  }

  /** The new entry, or 0: only what can be read is remembered. */
  private add(from: number, to: number, bucket: number): number {
    const quote = this.bytes[from] === QUOTE ? 1 : 0;
    const label = this.read(this.bytes.toString("utf8", from + quote, to - quote));
    if (!isLabel(label) || this.labels.length > MOST_LABELS) return 0;
    const entry = this.labels.push(label) - 1;
    this.starts.push(this.keepWords(from, to));
    this.lengths.push(to - from);
    this.following.push(0);
    this.collided.push(this.buckets[bucket] ?? 0);
    this.buckets[bucket] = entry;
    return entry;
  }

  private keepWords(from: number, to: number): number {
    const start = this.wordsUsed;
    this.wordsUsed += Math.ceil((to - from) / 4);
    if (this.wordsUsed > this.words.length) {
      const larger = new Int32Array(this.words.length * 2);
      larger.set(this.words);
      this.words = larger;
    }
    for (let at = from; at < to; at++) {
      const word = start + ((at - from) >> 2);
      this.words[word] = (this.words[word] ?? 0) | ((this.bytes[at] ?? 0) << (((at - from) & 3) * 8));
    }
    return start;
  }
}
