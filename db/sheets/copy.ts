import { once } from "node:events";
import { setImmediate as afterIO } from "node:timers/promises";
import type postgres from "postgres";
import { type Row, rowsOf } from "./row-reader";
import { RowWriter } from "./row-writer";

export type Transaction = postgres.TransactionSql;
/** The driver or a transaction on it. */
export type Sql = postgres.ISql;

/** A table and its columns in the order in which they are written. Both are names from this code, never from outside. */
export type CopyTarget = { table: string; columns: readonly string[] };

/**
 * Writes rows with COPY and answers how many were sent. The driver says nothing when the server refuses a row at the
 * end, so the transaction is asked afterwards whether it still lives; callers count what arrived besides.
 */
export async function copyIn<T>(
  tx: Transaction,
  { table, columns }: CopyTarget,
  items: Iterable<T>,
  write: (row: RowWriter, item: T) => void,
): Promise<number> {
  const stream = await tx.unsafe(`copy ${table} (${columns.join(", ")}) from stdin (format binary)`).writable();
  const refusal: { reason?: unknown } = {};
  stream.on("error", (reason) => {
    refusal.reason = reason;
  });
  const rows = new RowWriter();
  let sent = 0;
  for (const item of items) {
    rows.row(columns.length);
    write(rows, item);
    sent += 1;
    for (const chunk of rows.take({ end: false })) if (!stream.write(chunk) && !refusal.reason) await drained(stream);
    if (refusal.reason) break;
  }
  const last = Buffer.concat(rows.take({ end: true }));
  if (!refusal.reason) await new Promise<void>((resolve) => stream.write(last, () => resolve()));
  stream.end();
  await afterIO(); // the end must be on its way before the next statement is
  await tx`select 1`.catch((cause) => {
    throw new Error(`PostgreSQL refused the rows for ${table}.`, { cause: refusal.reason ?? cause });
  });
  return sent;
}

/**
 * Reads the rows of a query with COPY; one may stop before the last. The query takes no parameters: its values are
 * numbers and months put in by this code.
 */
export async function* copyOut(sql: Sql, query: string): AsyncGenerator<Row> {
  const stream = await sql.unsafe(`copy (${query}) to stdout (format binary)`).readable();
  // When rows come faster than they are read, the driver pauses the connection, and forgets to resume it after the last.
  stream.once("close", () => stream._read(0));
  try {
    yield* rowsOf(stream.iterator({ destroyOnReturn: false }));
  } finally {
    stream.resume(); // what nobody reads any more has to be let through, or the connection is stuck
  }
}

async function drained(stream: NodeJS.EventEmitter): Promise<void> {
  await once(stream, "drain").catch(() => {}); // an error is noted by its own listener
}
