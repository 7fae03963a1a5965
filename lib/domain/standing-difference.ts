import type { Month } from "./month";

/** A register row, and the versions between which it stood; null while it stands. */
export type Versioned = { sinceVersion: number; untilVersion: number | null };

/** What stood under one name at two versions; null where nothing did. */
export type StandingChange<Row> = { before: Row | null; after: Row | null };

export function stoodAt({ sinceVersion, untilVersion }: Versioned, version: number): boolean {
  return sinceVersion <= version && (untilVersion === null || untilVersion > version);
}

/**
 * What changed in a register between two versions, by the name that its rows have. What came and went in between, and
 * what was written again as it was, has not changed.
 */
export function standingDifference<Row extends Versioned>(
  rows: readonly Row[],
  { from, to }: { from: number; to: number },
  nameOf: (row: Row) => string,
): StandingChange<Row>[] {
  const changes = new Map<string, StandingChange<Row>>();
  for (const row of rows) {
    const name = nameOf(row);
    const change = changes.get(name) ?? { before: null, after: null };
    if (stoodAt(row, from)) change.before = row;
    if (stoodAt(row, to)) change.after = row;
    changes.set(name, change);
  }
  return [...changes.values()].filter(({ before, after }) => valuesOf(before) !== valuesOf(after));
}

function valuesOf(row: Versioned | null): string {
  return JSON.stringify(row && { ...row, sinceVersion: 0, untilVersion: 0 });
}

/** From a month to a month, both counted; `to` null while it goes on. */
export type Span = { from: Month; to: Month | null };

/** How a cell's declaration changed: `month` is the first month of what is new, or the last of what ended. */
export type DeclarationChange =
  | { kind: "added" | "withdrawn"; month: Month }
  | { kind: "ended"; month: Month }
  | { kind: "moved"; before: Month; month: Month };

/** In what the months differ in which a cell is declared; null where they do not. Spans in order of time. */
export function declarationChange(before: readonly Span[], after: readonly Span[]): DeclarationChange | null {
  const [first, begins] = [before[0], after[0]];
  if (!first) return begins ? { kind: "added", month: begins.from } : null;
  if (!begins) return { kind: "withdrawn", month: first.from };
  const [last, ends] = [before.at(-1) ?? first, after.at(-1) ?? begins];
  if (ends.to !== null && (last.to === null || ends.to < last.to)) return { kind: "ended", month: ends.to };
  if (ends.from > last.from && after.length > before.length) return { kind: "added", month: ends.from };
  if (begins.from !== first.from) return { kind: "moved", before: first.from, month: begins.from };
  return ends.to === last.to ? null : { kind: "moved", before: first.from, month: begins.from };
}
