import type { Transaction } from "@/db/sheets/copy";
import { byMunicipality, endDeclarations, insertDeclarations, type NewDeclaration } from "@/db/sheets/declarations";
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
import type { Known } from "./known";
import { lastMonthFrom, Rebuild, type Touched } from "./rebuild";

/** What a version does to the stored sheets and to what is declared. */
export type Alteration = {
  country: string;
  changes: readonly SheetChange[];
  added: readonly NewDeclaration[];
  ended: readonly (Declared & { municipalityId: number })[];
};

/**
 * Writes a version: sheets, the revisions of those that were there, declarations, and the sums of every month and window
 * they stand in. Under the commit lock, and `known` was read under it. What arrived is counted against what was sent:
 * COPY swallows its errors.
 */
export async function applyAlteration(
  tx: Transaction,
  alteration: Alteration,
  version: number,
  known: Known | null = null,
): Promise<void> {
  const { changes, added, ended } = alteration;
  await endDeclarations(tx, ended, version);
  if (added.length > 0) await insertDeclarations(tx, added, version);
  const touched = await touchedBy(tx, alteration);
  const changed = changes.filter(({ firstVersion }) => firstVersion !== null);
  const deleted = changed.length === 0 ? 0 : await deleteSheets(tx, changed);
  if (deleted !== changed.length) throw new Error(`${changed.length} sheets change, ${deleted} were found.`);
  const rebuild = touched && (await Rebuild.begin(tx, touched, known));
  if (rebuild && changes.length > 0) await insertSheets(tx, summedSheets(changes, version, rebuild));
  if (changed.length > 0) await insertRevisions(tx, revisions(changed, version));
  await count(tx, changes, changed.length, version);
  await rebuild?.write(tx);
}

async function count(tx: Transaction, changes: readonly SheetChange[], revised: number, version: number) {
  const slots = changes.reduce((sum, { after }) => sum + after.length, 0);
  const sent = { sheets: changes.length, slots, revisions: revised };
  const there = await writtenBy(tx, changes, version);
  for (const what of ["sheets", "slots", "revisions"] as const) {
    if (there[what] !== sent[what]) throw new Error(`${sent[what]} ${what} were sent, ${there[what]} arrived.`);
  }
}

async function touchedBy(tx: Transaction, { country, changes, added, ended }: Alteration): Promise<Touched | null> {
  const declared = [...added, ...ended];
  const fresh = new Set(changes.map(({ municipalityId }) => municipalityId));
  const municipalityIds = new Set([...fresh, ...declared.map(({ municipalityId }) => municipalityId)]);
  const [first, last] = bounds([...changes.map(({ month }) => month), ...declared.map(({ from }) => from)]);
  if (!first || !last) return null;
  // A declaration bears on every later month of its municipality, not only on those that the file brings.
  const to = declared.length > 0 ? await lastMonthFrom(tx, [...municipalityIds], last) : last;
  return { country, municipalityIds, from: first, to, fresh };
}

/** A municipality is summed as soon as its sheets are on their way: PostgreSQL stores them meanwhile. */
function* summedSheets(changes: readonly SheetChange[], version: number, rebuild: Rebuild): Generator<StoredSheet> {
  for (const [municipalityId, own] of byMunicipality(changes)) {
    for (const { month, firstVersion, after } of own) {
      yield { municipalityId, month, firstVersion: firstVersion ?? version, lastVersion: version, counts: after };
    }
    rebuild.add(municipalityId, own);
  }
}

function bounds(months: readonly Month[]): [Month | undefined, Month | undefined] {
  const sorted = [...new Set(months)].sort();
  return [sorted[0], sorted.at(-1)];
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
