import type { TransactionSql } from "postgres";
import type { Database } from "./client";

/**
 * The driver's transaction under one of drizzle's, for what only plain SQL and COPY can do in it. drizzle has it, but
 * publishes no name for it.
 */
export function driverOf(tx: Database): TransactionSql {
  const { session } = tx as unknown as { session: { client: TransactionSql } };
  return session.client;
}
