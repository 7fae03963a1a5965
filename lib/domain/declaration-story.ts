import type { Declared } from "./declared";
import type { Month } from "./month";

/** A row of the register: what a version declared, until one declared otherwise. */
export type VersionedDeclaration = Declared & { since: number; until: number | null };

/**
 * What a version did to cells: they are counted from a month on, from an earlier one than before, up to a last one, on
 * after all, or no more at all (`month` null).
 */
export type DeclarationStep = {
  what: "begun" | "earlier" | "ended" | "reopened" | "withdrawn";
  month: Month | null;
  slots: number[];
};

/** What a version did, the cells of which the same was done together. */
export function stepsOf(rows: readonly VersionedDeclaration[], version: number): DeclarationStep[] {
  const gone = new Map<number, VersionedDeclaration>();
  for (const row of rows) if (row.until === version) gone.set(row.slot, row);
  const steps = new Map<string, DeclarationStep>();
  const note = (slot: number, what: DeclarationStep["what"], month: Month | null) => {
    const step = steps.get(`${what} ${month}`) ?? { what, month, slots: [] };
    steps.set(`${what} ${month}`, step);
    step.slots.push(slot);
  };
  const added = rows.filter(({ since }) => since === version);
  for (const row of added) {
    const [what, month] = stepOf(row, gone.get(row.slot));
    note(row.slot, what, month);
  }
  const stays = new Set(added.map(({ slot }) => slot));
  for (const slot of gone.keys()) if (!stays.has(slot)) note(slot, "withdrawn", null);
  return [...steps.values()].map((step) => ({ ...step, slots: [...new Set(step.slots)].sort((a, b) => a - b) }));
}

function stepOf(row: Declared, old: Declared | undefined): [DeclarationStep["what"], Month | null] {
  if (!old) return ["begun", row.from];
  if (row.from < old.from) return ["earlier", row.from];
  if (row.to !== null) return ["ended", row.to];
  return old.to === null ? ["begun", row.from] : ["reopened", row.from];
}
