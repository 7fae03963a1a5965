import { type Month, monthIndex } from "./month";

/** A cell that a municipality counts, both months included; `to` null while it goes on. */
export type Declared = { slot: number; from: Month; to: Month | null };

/**
 * Which slots are declared in a month. Months between two changes share one array, so that asking month by month costs
 * nothing.
 */
export function declaredBy(declarations: readonly Declared[]): (month: number) => readonly number[] {
  const spans = spansOf(declarations);
  const changes = [...new Set(spans.flatMap(({ from, until }) => [from, until]))].sort((a, b) => a - b);
  const stretches = changes.map((start) => slotsAt(spans, start));
  return (month) => {
    const next = changes.findIndex((start) => start > month);
    return stretches[(next === -1 ? changes.length : next) - 1] ?? [];
  };
}

type Span = { from: number; until: number; slots: number[] };

/** Most cells begin with the same month and go on, so there are few spans and many slots in each. */
function spansOf(declarations: readonly Declared[]): Span[] {
  const spans = new Map<string, Span>();
  for (const { slot, from, to } of declarations) {
    const key = `${from} ${to}`;
    const known = spans.get(key);
    if (known) known.slots.push(slot);
    else {
      const until = to === null ? Number.POSITIVE_INFINITY : monthIndex(to) + 1;
      spans.set(key, { from: monthIndex(from), until, slots: [slot] });
    }
  }
  return [...spans.values()];
}

function slotsAt(spans: readonly Span[], month: number): number[] {
  const slots = spans.filter(({ from, until }) => from <= month && month < until).flatMap((span) => span.slots);
  return slots.sort((a, b) => a - b);
}
