import type { Transaction } from "@/db/sheets/copy";
import { endDeclarations, insertDeclarations, type NewDeclaration } from "@/db/sheets/declarations";
import {
  deleteSheets,
  insertRevisions,
  insertSheets,
  type StoredRevision,
  type StoredSheet,
  writtenBy,
} from "@/db/sheets/sheets";
import type { Declared } from "@/lib/domain/declared";
import type { Month } from "@/lib/domain/month";
import { NOT_REPORTED } from "@/lib/domain/slot";
import { changedSlots, type SheetChange } from "./difference";
import { lastMonthFrom, rebuildTouched } from "./rebuild";

/** What a version does to the stored sheets and to what is declared. */
export type Alteration = {
  country: string;
  changes: readonly SheetChange[];
  added: readonly NewDeclaration[];
  ended: readonly (Declared & { municipalityId: number })[];
};

/**
 * Writes a version: sheets, the revisions of those that were there, declarations, and the sums of every month and window
 * they stand in. Under the commit lock. What arrived is counted against what was sent: COPY swallows its errors.
 */
export async function applyAlteration(tx: Transaction, alteration: Alteration, version: number): Promise<void> {
  const { changes, added, ended } = alteration;
  const known = changes.filter(({ firstVersion }) => firstVersion !== null);
  const deleted = known.length === 0 ? 0 : await deleteSheets(tx, known);
  if (deleted !== known.length) throw new Error(`${known.length} sheets change, ${deleted} were found.`);
  if (changes.length > 0) await insertSheets(tx, writtenSheets(changes, version));
  if (known.length > 0) await insertRevisions(tx, revisions(known, version));
  await count(tx, changes, known.length, version);
  await endDeclarations(tx, ended, version);
  if (added.length > 0) await insertDeclarations(tx, added, version);
  await rebuildAfter(tx, alteration, version);
}

async function count(tx: Transaction, changes: readonly SheetChange[], revised: number, version: number) {
  const slots = changes.reduce((sum, { after }) => sum + after.length, 0);
  const sent = { sheets: changes.length, slots, revisions: revised };
  const there = await writtenBy(tx, version);
  for (const what of ["sheets", "slots", "revisions"] as const) {
    if (there[what] !== sent[what]) throw new Error(`${sent[what]} ${what} were sent, ${there[what]} arrived.`);
  }
}

async function rebuildAfter(tx: Transaction, { country, changes, added, ended }: Alteration, version: number) {
  const declared = [...added, ...ended];
  const municipalityIds = new Set([...changes, ...declared].map(({ municipalityId }) => municipalityId));
  const [first, last] = bounds([...changes.map(({ month }) => month), ...declared.map(({ from }) => from)]);
  if (!first || !last) return;
  // A declaration bears on every later month of its municipality, not only on those that the file brings.
  const to = declared.length > 0 ? await lastMonthFrom(tx, [...municipalityIds], last) : last;
  await rebuildTouched(tx, { country, municipalityIds, from: first, to, fresh: changes }, version);
}

function bounds(months: readonly Month[]): [Month | undefined, Month | undefined] {
  const sorted = [...new Set(months)].sort();
  return [sorted[0], sorted.at(-1)];
}

function* writtenSheets(changes: readonly SheetChange[], version: number): Generator<StoredSheet> {
  for (const { municipalityId, month, firstVersion, after } of changes) {
    yield { municipalityId, month, firstVersion: firstVersion ?? version, lastVersion: version, counts: after };
  }
}

function* revisions(changes: readonly SheetChange[], version: number): Generator<StoredRevision> {
  for (const { municipalityId, month, before, after } of changes) {
    const slots = Int32Array.from(changedSlots({ before, after }));
    yield {
      municipalityId,
      month,
      version,
      slots,
      before: slots.map((slot) => before[slot - 1] ?? NOT_REPORTED),
      after: slots.map((slot) => after[slot - 1] ?? NOT_REPORTED),
    };
  }
}
