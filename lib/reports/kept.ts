import type { Database } from "@/db/client";

export type Kept<T> = (db: Database, key: string, make: () => Promise<T> | T) => Promise<T>;

/**
 * What was worked out before, by database and then by a key that names the version: a version never changes. Who asks
 * while it is being worked out waits for the same answer; what failed is tried again.
 */
export function kept<T>(size: number): Kept<T> {
  const known = new WeakMap<Database, Map<string, Promise<T>>>();
  return (db, key, make) => {
    const own = known.get(db) ?? new Map<string, Promise<T>>();
    known.set(db, own);
    const found = own.get(key) ?? Promise.resolve().then(make);
    own.delete(key); // so that the one asked for last is the last to go
    own.set(key, found);
    found.catch(() => own.get(key) === found && own.delete(key));
    for (const oldest of own.keys()) {
      if (own.size <= size) break;
      own.delete(oldest);
    }
    return found;
  };
}
