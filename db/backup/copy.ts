import type { TransactionSql } from "postgres";
import { copyTarget, type Table } from "./tables";

/** The rows of a table as COPY writes them, in pieces. */
export async function* copyOut(tx: TransactionSql, table: Table): AsyncGenerator<Buffer> {
  const stream = await tx.unsafe(`copy ${copyTarget(table)} to stdout`).readable();
  try {
    for await (const piece of stream) yield piece;
  } finally {
    // The driver pauses its socket while the stream is full, and nothing resumes it when that was the last
    // piece, or when the reader gave up: the next query would wait for ever.
    stream.push = () => true;
    stream._read(0);
  }
}

/**
 * Loads rows as COPY wrote them, and says how many the table has then. A row that the table refuses kills the
 * transaction without a word from COPY: the count, which is the next statement, then fails.
 */
export async function copyIn(tx: TransactionSql, table: Table, pieces: AsyncIterable<Buffer>): Promise<number> {
  const stream = await tx.unsafe(`copy ${copyTarget(table)} from stdin`).writable();
  let refused: Error | undefined;
  stream.on("error", (error) => {
    refused = error;
  });
  for await (const piece of pieces) {
    await new Promise<void>((resolve, reject) => {
      stream.write(piece, (error) => (error ? reject(refused ?? error) : resolve()));
    });
  }
  stream.end(); // not awaited: "finish" never comes when a row was refused
  const [counted] = await tx<{ rows: number }[]>`select count(*)::float8 as rows from ${tx(`public.${table.name}`)}`;
  return counted?.rows ?? 0;
}
