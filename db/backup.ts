import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Sql, TransactionSql } from "postgres";
import { copyOut } from "./backup/copy";
import { END_OF_ROWS, FORMAT, type Manifest, type Written } from "./backup/format";
import { sequences, storedTables, type Table } from "./backup/tables";
import { appliedMigrations } from "./migrate";
import { Refusal } from "./refusal";

const NEWLINE = 0x0a;

/**
 * Writes every table into one compressed file, as they stood at one moment. Nobody has to stop working.
 * The file appears under its name when it is complete.
 */
export async function backup(sql: Sql, file: string, onProgress: (message: string) => void): Promise<Manifest> {
  const unfinished = `${file}.unfinished`;
  try {
    return await sql.begin("isolation level repeatable read read only", async (tx) => {
      const written: Manifest = { tables: [], sequences: [] };
      const lines = Readable.from(contents(tx, written, onProgress));
      await pipeline(lines, createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
      await rename(unfinished, file);
      return written;
    });
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function* contents(tx: TransactionSql, written: Manifest, onProgress: (message: string) => void) {
  const migrations = await appliedMigrations(tx);
  if (migrations.length === 0) throw new Refusal("There is nothing to back up: the database has no tables of ours.");
  const [server] = await tx<{ version: string }[]>`select current_setting('server_version') as version`;
  yield line({ format: FORMAT, at: new Date().toISOString(), postgres: server?.version ?? "", migrations });
  for (const table of await storedTables(tx)) {
    yield line({ table });
    const counted = yield* rowsOf(tx, table);
    yield Buffer.from(END_OF_ROWS);
    written.tables.push(counted);
    onProgress(`${table.name}: ${counted.rows} rows`);
  }
  written.sequences = [...(await sequences(tx))];
  yield line(written);
}

async function* rowsOf(tx: TransactionSql, table: Table): AsyncGenerator<Buffer, Written> {
  const hash = createHash("sha256");
  let rows = 0;
  for await (const piece of copyOut(tx, table)) {
    hash.update(piece);
    for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) rows++;
    yield piece;
  }
  return { ...table, rows, sha256: hash.digest("hex") };
}

function line(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
