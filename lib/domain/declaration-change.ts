import type { Declared } from "./declared";
import { addMonths, type Month } from "./month";

/**
 * What a municipality decides about cells: to count them from a month on, to stop after a last month, or to take a stop
 * back.
 */
export type DeclarationChange =
  | { action: "extend"; slots: readonly number[]; from: Month }
  | { action: "end"; slots: readonly number[]; last: Month }
  | { action: "reopen"; slots: readonly number[] };

/** The rows that stand no more, and those that stand instead. */
export type Redeclared = { ended: Declared[]; added: Declared[] };

/** What the decision does to what is declared; both empty where everything is so already. */
export function redeclared(declared: readonly Declared[], change: DeclarationChange): Redeclared {
  const slots = new Set(change.slots);
  const bySlot = new Map<number, Declared[]>([...slots].map((slot) => [slot, []]));
  for (const row of declared) bySlot.get(row.slot)?.push(row);
  const result: Redeclared = { ended: [], added: [] };
  for (const [slot, rows] of bySlot) {
    const { ended, added } = cellRedeclared(slot, rows, change);
    result.ended.push(...ended);
    result.added.push(...added);
  }
  return result;
}

/** What is declared afterwards. */
export function withRedeclared<T extends Declared>(
  declared: readonly T[],
  { ended, added }: Redeclared,
): (T | Declared)[] {
  const gone = new Set(ended.map(keyOf));
  return [...declared.filter((row) => !gone.has(keyOf(row))), ...added];
}

/** The first month in which a cell is declared in the one and not in the other; null where nothing changes. */
export function firstDifference({ ended, added }: Redeclared): Month | null {
  const edges = [...ended, ...added].flatMap(({ from, to }) => (to === null ? [from] : [from, addMonths(to, 1)]));
  const months = [...new Set(edges)].sort();
  return months.find((month) => slotsIn(ended, month) !== slotsIn(added, month)) ?? null;
}

function slotsIn(rows: readonly Declared[], month: Month): string {
  const there = rows.filter(({ from, to }) => from <= month && (to === null || month <= to));
  return there
    .map(({ slot }) => slot)
    .sort((a, b) => a - b)
    .join();
}

function cellRedeclared(slot: number, rows: readonly Declared[], change: DeclarationChange): Redeclared {
  if (change.action === "extend") return extended(slot, rows, change.from);
  if (change.action === "end") return endedAfter(rows, change.last);
  return reopened(rows);
}

/** One stretch from the month on, together with every one that it meets. */
function extended(slot: number, rows: readonly Declared[], from: Month): Redeclared {
  const met = rows.filter(({ to }) => to === null || to >= addMonths(from, -1));
  const first = [from, ...met.map((row) => row.from)].sort()[0] ?? from;
  const stands = met.length === 1 && met[0]?.to === null && met[0].from === first;
  return stands ? { ended: [], added: [] } : { ended: met, added: [{ slot, from: first, to: null }] };
}

function endedAfter(rows: readonly Declared[], last: Month): Redeclared {
  const ended = rows.filter(({ to }) => to === null || to > last);
  return { ended, added: ended.filter(({ from }) => from <= last).map((row) => ({ ...row, to: last })) };
}

function reopened(rows: readonly Declared[]): Redeclared {
  const [latest] = rows.toSorted((a, b) => (a.from < b.from ? 1 : -1));
  return latest && latest.to !== null
    ? { ended: [latest], added: [{ ...latest, to: null }] }
    : { ended: [], added: [] };
}

function keyOf({ slot, from }: Declared): string {
  return `${slot}:${from}`;
}
