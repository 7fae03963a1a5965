import { z } from "zod";

/**
 * A backup is a gzip-compressed text file, readable with zcat:
 * a line of JSON about the whole; for each table a line of JSON, its rows as COPY writes them, and a line `\.`;
 * at the end a line of JSON with what was written, which a file that was cut off does not have.
 */
export const FORMAT = "kanalbarometer-backup-1";

/** No row is this line: COPY writes a backslash as two. */
export const END_OF_ROWS = "\\.\n";

const table = z.object({ name: z.string(), columns: z.array(z.string()).min(1) });

export const header = z.object({
  format: z.literal(FORMAT),
  at: z.string(),
  postgres: z.string(),
  /** The hashes of the migrations that made the schema, oldest first. */
  migrations: z.array(z.string()).min(1),
});

export const section = z.object({ table });

export const manifest = z.object({
  tables: z.array(table.extend({ rows: z.number().int(), sha256: z.string() })),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.string().nullable() })),
});

export type Manifest = z.infer<typeof manifest>;
export type Written = Manifest["tables"][number];
