import { type Month, monthIndex } from "./month";

/** A cell that a municipality counts, both months included; `to` null while it goes on. */
export type Declared = { slot: number; from: Month; to: Month | null };

/**
 * Which slots are declared in a month. Months between two changes share one array, so that asking month by month costs
 * nothing.
 */
export function declaredBy(declarations: readonly Declared[]): (month: number) => readonly number[] {
  const spans = declarations.map(({ slot, from, to }) => ({
    slot,
    from: monthIndex(from),
    until: to === null ? Number.POSITIVE_INFINITY : monthIndex(to) + 1,
  }));
  const changes = [...new Set(spans.flatMap(({ from, until }) => [from, until]))].sort((a, b) => a - b);
  const stretches = changes.map((start) => slotsAt(spans, start));
  return (month) => {
    const next = changes.findIndex((start) => start > month);
    return stretches[(next === -1 ? changes.length : next) - 1] ?? [];
  };
}

function slotsAt(spans: readonly { slot: number; from: number; until: number }[], month: number): number[] {
  const slots = spans.filter(({ from, until }) => from <= month && month < until).map(({ slot }) => slot);
  return slots.sort((a, b) => a - b);
}
