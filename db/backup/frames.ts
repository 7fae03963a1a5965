import { END_OF_ROWS } from "./format";

const NEWLINE = 0x0a;
const MARK = Buffer.from(`\n${END_OF_ROWS}`);

/** Reads a backup piece by piece: a line of JSON, or the rows up to their end. */
export class Frames {
  private rest: Buffer = Buffer.alloc(0);
  private readonly source: AsyncIterator<Buffer>;

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** The next line without its end; null at the end of the file. */
  async line(): Promise<string | null> {
    for (;;) {
      const end = this.rest.indexOf(NEWLINE);
      if (end >= 0) {
        const line = this.rest.subarray(0, end).toString("utf8");
        this.rest = this.rest.subarray(end + 1);
        return line;
      }
      if (!(await this.more())) return null;
    }
  }

  /** Whole rows, in pieces, up to the line that ends them. Throws when the file ends first. */
  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      if (this.rest.subarray(0, END_OF_ROWS.length).equals(MARK.subarray(1))) {
        this.rest = this.rest.subarray(END_OF_ROWS.length);
        return;
      }
      const mark = this.rest.indexOf(MARK);
      // Without a mark the last line may be its beginning: it waits for the next piece.
      const end = mark >= 0 ? mark + 1 : this.rest.lastIndexOf(NEWLINE) + 1;
      if (end > 0) {
        yield this.rest.subarray(0, end);
        this.rest = this.rest.subarray(end);
      }
      if (mark < 0 && !(await this.more())) throw new Error("The file ends in the middle of a table.");
    }
  }

  private async more(): Promise<boolean> {
    const { value, done } = await this.source.next();
    if (done) return false;
    this.rest = this.rest.length === 0 ? value : Buffer.concat([this.rest, value]);
    return true;
  }
}
