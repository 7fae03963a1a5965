import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { Sql, TransactionSql } from "postgres";
import type { z } from "zod";
import { copyIn } from "./backup/copy";
import { header, type Manifest, manifest, section } from "./backup/format";
import { Frames } from "./backup/frames";
import { resetSequences, storedTables, type Table, withoutForeignKeys } from "./backup/tables";
import { knownMigrations, migrate } from "./migrate";
import { Refusal } from "./refusal";

type Loaded = { name: string; rows: number; sha256: string };

/**
 * Fills an empty database from a backup: the schema as it was, the rows, the numbering, and then whatever this
 * version's schema has more. All rows or none: what does not match the file's own account is undone.
 */
export async function restore(sql: Sql, file: string, onProgress: (message: string) => void): Promise<Manifest> {
  await refuseUnlessEmpty(sql);
  const unpacked = createGunzip();
  const reading = pipeline(createReadStream(file), unpacked);
  const failure = reading.then(
    () => null,
    (error: unknown) => error,
  );
  try {
    const frames = new Frames(unpacked);
    const { migrations } = parsed(header, await frames.line());
    const last = migrations.at(-1) ?? "";
    if (!knownMigrations().some(({ hash }) => hash === last)) {
      throw new Refusal(`${file} was written by a newer version than this one.`);
    }
    await migrate(sql, { upTo: last });
    const restored = await sql.begin((tx) => load(tx, frames, onProgress));
    await migrate(sql);
    return restored;
  } catch (error) {
    throw readable(file, (await Promise.race([failure, null])) ?? error);
  } finally {
    unpacked.destroy();
    await failure;
  }
}

async function refuseUnlessEmpty(sql: Sql): Promise<void> {
  for (const { name } of await storedTables(sql)) {
    const [row] = await sql`select 1 from ${sql(`public.${name}`)} limit 1`;
    if (row)
      throw new Refusal(
        `The database is not empty (there are rows in ${name}): a backup is restored into an empty one only.`,
      );
  }
}

async function load(tx: TransactionSql, frames: Frames, onProgress: (message: string) => void): Promise<Manifest> {
  const loaded: Loaded[] = [];
  let account: Manifest | undefined;
  await withoutForeignKeys(tx, async () => {
    for (;;) {
      const line = await frames.line();
      const next = section.safeParse(json(line));
      if (!next.success) {
        account = parsed(manifest, line);
        return;
      }
      loaded.push(await loadTable(tx, next.data.table, frames));
      onProgress(`${next.data.table.name}: ${loaded.at(-1)?.rows} rows`);
    }
  });
  if (!account) throw new Error("The file ends before its account of what is in it.");
  compare(account, loaded);
  await resetSequences(tx, account.sequences);
  return account;
}

async function loadTable(tx: TransactionSql, table: Table, frames: Frames): Promise<Loaded> {
  const hash = createHash("sha256");
  const hashed = async function* () {
    for await (const piece of frames.rows()) {
      hash.update(piece);
      yield piece;
    }
  };
  const rows = await copyIn(tx, table, hashed());
  return { name: table.name, rows, sha256: hash.digest("hex") };
}

function compare({ tables }: Manifest, loaded: Loaded[]): void {
  const differing = tables.filter(({ name, rows, sha256 }) => {
    const found = loaded.find((table) => table.name === name);
    return found?.rows !== rows || found.sha256 !== sha256;
  });
  if (differing.length === 0 && tables.length === loaded.length) return;
  throw new Error(`Not what was written: ${differing.map(({ name }) => name).join(", ") || "a table too many"}.`);
}

function parsed<T>(schema: z.ZodType<T>, line: string | null): T {
  const result = schema.safeParse(json(line));
  if (!result.success) throw new Error("This is not a backup, or it was cut off.");
  return result.data;
}

function json(line: string | null): unknown {
  try {
    return JSON.parse(line ?? "");
  } catch {
    return null;
  }
}

function readable(file: string, error: unknown): Error {
  if (error instanceof Refusal) return error;
  return new Refusal(
    `${file} was not restored, and no row was written. ${error instanceof Error ? error.message : error}`,
  );
}
