import { AsyncLocalStorage } from "node:async_hooks";
import type { ReadAccess } from "./rights";
import { may, type Right } from "./rights";
import type { Visitor } from "./visitor";

/** Who asks, from where, and what this database lets everybody read. `note` is what the audit log says beside the act. */
export type Visit = {
  visitor: Visitor;
  readAccess: ReadAccess;
  address: string | null;
  note: Record<string, unknown>;
};

/** Next bundles a copy of this module for each route; what they share is the process. */
declare global {
  var kanalbarometerVisits: AsyncLocalStorage<Visit> | undefined;
}

/** Runs the answer to one request on behalf of its visitor. */
export function onBehalf<T>(visit: Visit, work: () => T): T {
  globalThis.kanalbarometerVisits ??= new AsyncLocalStorage<Visit>();
  return globalThis.kanalbarometerVisits.run(visit, work);
}

/** The visit that is being answered. Nothing is answered outside of one: the gate (bin/gate.ts) lets nobody past it. */
export function visit(): Visit {
  const found = globalThis.kanalbarometerVisits?.getStore();
  if (!found) throw new Error("Nobody asked: pages and routes are answered behind the gate.");
  return found;
}

/** May whoever asks do this? For menus and buttons; the gate has asked for the address itself. */
export function mayNow(right: Right): boolean {
  const { visitor, readAccess } = visit();
  return may(visitor, right, readAccess);
}
