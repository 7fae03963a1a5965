import { type Month, monthIndex } from "./month";

/** A cell that a municipality counts, both months included; `to` null while it goes on. */
export type Declared = { slot: number; from: Month; to: Month | null };

/** A commit asks of the same declarations when it compares and when it sums. */
const known = new WeakMap<readonly Declared[], SlotsOfMonth>();

type SlotsOfMonth = (month: number) => readonly number[];

/**
 * Which slots are declared in a month. Months between two changes share one array, so that asking month by month costs
 * nothing. The declarations must not change afterwards.
 */
export function declaredBy(declarations: readonly Declared[]): SlotsOfMonth {
  const slots = known.get(declarations) ?? slotsOfMonth(declarations);
  known.set(declarations, slots);
  return slots;
}

function slotsOfMonth(declarations: readonly Declared[]): SlotsOfMonth {
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
  let before: Declared | null = null;
  let span: Span | null = null;
  for (const declared of declarations) {
    if (!span || before?.from !== declared.from || before.to !== declared.to) span = spanOf(declared, spans);
    span.slots.push(declared.slot);
    before = declared;
  }
  return [...spans.values()];
}

function spanOf({ from, to }: Declared, spans: Map<string, Span>): Span {
  const key = `${from} ${to}`;
  const until = to === null ? Number.POSITIVE_INFINITY : monthIndex(to) + 1;
  const span = spans.get(key) ?? { from: monthIndex(from), until, slots: [] };
  spans.set(key, span);
  return span;
}

function slotsAt(spans: readonly Span[], month: number): number[] {
  const slots = spans.filter(({ from, until }) => from <= month && month < until).flatMap((span) => span.slots);
  return Array.from(Int32Array.from(slots).sort()); // sorts numbers as numbers, without asking for each pair
}
