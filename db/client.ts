import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { preparing } from "./prepared";
import { promptSocket } from "./prompt-socket";

/** A database, or a transaction on one: queries take either. */
export type Database = PostgresJsDatabase;

/** `sql` is the driver underneath, for COPY and whatever the builder cannot say. It answers int8 as text: queries cast. */
export type OpenDatabase = { db: Database; sql: postgres.Sql; close: () => Promise<void> };

const CONNECTIONS = 10;

/** Opens a pool. Nothing is connected before the first query, and a lost connection is made again by the next. */
export function openDatabase(url: string, { max = CONNECTIONS } = {}): OpenDatabase {
  const sql = postgres(url, {
    ...{ max, onnotice: () => {}, connection: { application_name: "kanalbarometer" } },
    ...(url.includes(",") ? {} : { socket: promptSocket }), // which of several hosts is next, the driver knows
  });
  return { db: drizzle(preparing(sql), { casing: "snake_case" }), sql, close: () => sql.end({ timeout: 5 }) };
}

/** Next bundles a copy of this module for each route; what they share is the process. */
declare global {
  var kanalbarometer: OpenDatabase | undefined;
}

/** Hands the server's database to its pages and routes. */
export function serveDatabase(opened: OpenDatabase): void {
  globalThis.kanalbarometer = opened;
}

/** The database that this server serves, with its driver. */
export function servedDatabase(): OpenDatabase {
  if (!globalThis.kanalbarometer)
    throw new Error("No database is open: pages and routes are served by npm start or npm run dev.");
  return globalThis.kanalbarometer;
}

/** The database that this server serves: for pages and routes, to hand to a use case. */
export function database(): Database {
  return servedDatabase().db;
}
