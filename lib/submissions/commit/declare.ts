import type { Declaration, NewDeclaration } from "@/db/sheets/declarations";
import type { Declared } from "@/lib/domain/declared";
import type { Month } from "@/lib/domain/month";
import { AREA_SLOTS, CHANNEL_SLOTS, slotOf } from "@/lib/domain/slot";
import type { ReadSheet } from "@/lib/submissions/read/reading";

/** A cell that begins to be counted, or is now known to have begun earlier: then it takes the place of `replaces`. */
export type ProposedDeclaration = Declaration & { replaces: Declared | null };

const NO_ROWS: readonly Declaration[] = [];
const LAST_SLOT = slotOf(AREA_SLOTS, CHANNEL_SLOTS);

/**
 * The cells of one municipality that a file counts in months for which they are not declared: each is declared from its
 * first such month on. Where it is declared later anyway, that declaration begins earlier.
 */
export function proposedDeclarations(
  declared: readonly Declaration[],
  sheets: readonly ReadSheet[],
): ProposedDeclaration[] {
  const ordered = inOrder(sheets);
  const first = ordered[0]?.month ?? "";
  const isEndless = ({ from, to }: Declared) => from <= first && to === null;
  const bySlot = slotsOf(declared.filter((row) => !isEndless(row)));
  const proposed: ProposedDeclaration[] = [];
  const endless = new Uint8Array(LAST_SLOT + 1); // declared from an earlier month on: no later month needs a look
  for (const row of declared) if (isEndless(row)) endless[row.slot] = 1;
  for (const { municipalityId, month, counts } of ordered) {
    for (let slot = 1; slot <= counts.length; slot++) {
      if (endless[slot] === 1 || (counts[slot - 1] ?? -1) < 0) continue;
      const rows = bySlot.get(slot) ?? NO_ROWS;
      const covering = rows.find(({ from, to }) => from <= month && (to === null || month <= to));
      if (covering) {
        endless[slot] = covering.to === null ? 1 : 0;
        continue;
      }
      const row = proposal({ municipalityId, slot, from: month }, rows);
      endless[slot] = row.to === null ? 1 : 0;
      proposed.push(row);
      if (row.to !== null) bySlot.set(slot, [...rows, row]);
    }
  }
  return proposed;
}

function proposal(cell: Omit<Declaration, "to">, rows: readonly Declaration[]): ProposedDeclaration {
  if (rows.length === 0) return { ...cell, to: null, replaces: null };
  const [next] = rows.filter(({ from }) => from > cell.from).sort((a, b) => (a.from < b.from ? -1 : 1));
  return { ...cell, to: next?.to ?? null, replaces: next ?? null };
}

/** What is declared once the proposals of one municipality are: for reading which cells a file leaves out. */
export function withProposals(
  declared: readonly Declaration[],
  proposed: readonly ProposedDeclaration[],
): readonly Declaration[] {
  if (proposed.length === 0) return declared;
  const replaced = new Set(proposed.flatMap(({ replaces }) => (replaces ? [keyOf(replaces)] : [])));
  return [...declared.filter((row) => !replaced.has(keyOf(row))), ...proposed];
}

/**
 * The rows that proposals add and end, on top of those that are added and ended anyway. A row that is added only to be
 * replaced is never written.
 */
export function alterationOf(
  proposed: readonly ProposedDeclaration[],
  { added, ended }: { added: readonly Declaration[]; ended: readonly Declaration[] } = { added: [], ended: [] },
): { added: NewDeclaration[]; ended: Declaration[] } {
  const replaced = proposed.flatMap(({ municipalityId, replaces }) =>
    replaces ? [{ ...replaces, municipalityId }] : [],
  );
  const replacedKeys = new Set(replaced.map(declarationKey));
  const addedKeys = new Set(added.map(declarationKey));
  return {
    added: [...added.filter((row) => !replacedKeys.has(declarationKey(row))), ...proposed].map(newDeclaration),
    ended: [...ended, ...replaced.filter((row) => !addedKeys.has(declarationKey(row)))],
  };
}

/** Names a standing row: a slot is declared once from a month on. */
export function declarationKey({ municipalityId, slot, from }: Declaration): string {
  return `${municipalityId}:${slot}:${from}`;
}

function newDeclaration({ municipalityId, slot, from, to }: Declaration): NewDeclaration {
  return { municipalityId, slot, from, to, reason: null };
}

function keyOf({ slot, from }: Declared): string {
  return `${slot}:${from}`;
}

function slotsOf(declared: readonly Declaration[]): Map<number, Declaration[]> {
  const bySlot = new Map<number, Declaration[]>();
  for (const row of declared) bySlot.set(row.slot, [...(bySlot.get(row.slot) ?? []), row]);
  return bySlot;
}

function inOrder(sheets: readonly ReadSheet[]): ReadSheet[] {
  const months = (a: Month, b: Month) => (a < b ? -1 : a > b ? 1 : 0);
  return [...sheets].sort((a, b) => months(a.month, b.month));
}
