import type { Database } from "./client";
import { driverOf } from "./driver";

/**
 * Reads from one snapshot. What makes it one goes out ahead of the first query, but nobody waits for it: a report has few
 * queries, and each wait counts. Were it late, PostgreSQL would refuse it.
 */
export async function snapshot<T>(db: Database, read: (tx: Database) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    const isolated = driverOf(tx)`set transaction isolation level repeatable read read only`.execute();
    const [, found] = await Promise.all([isolated, read(tx)]);
    return found;
  });
}
