import { isByArea, undeclaredCore } from "./completeness";
import type { MunicipalityWindow, RollupKind } from "./country-rollup";
import { type Declared, declaredBy } from "./declared";
import { type Month, monthIndex } from "./month";
import type { SheetRules } from "./rollup";
import { type Counts, NOT_REPORTED } from "./slot";

/** Windows, by their last months, that are judged otherwise. Every list is oldest first. */
export type Shift = {
  /** No share any more, and where one comes. */
  incomplete: Month[];
  complete: Month[];
  /** Complete before and after, but neither ranked nor in the joint figure any more; and where it is again. */
  unranked: Month[];
  ranked: Month[];
  /** No shares of areas any more, and where they come. */
  withoutAreas: Month[];
  withAreas: Month[];
};

/** What changes in the windows of one kind. What was not reported has no window, before and after. */
export function shiftOf(
  kind: RollupKind,
  before: readonly MunicipalityWindow[],
  after: readonly MunicipalityWindow[],
): Shift {
  const was = new Map(before.filter((window) => window.kind === kind).map((window) => [window.month, window]));
  const shift: Shift = { incomplete: [], complete: [], unranked: [], ranked: [], withoutAreas: [], withAreas: [] };
  const own = after.filter((window) => window.kind === kind).sort((a, b) => (a.month < b.month ? -1 : 1));
  for (const is of own) {
    const old = was.get(is.month);
    if (!old) continue;
    if (old.complete && !is.complete) shift.incomplete.push(is.month);
    if (!old.complete && is.complete) shift.complete.push(is.month);
    const bothComplete = old.complete && is.complete;
    if (bothComplete && old.joint && !is.joint) shift.unranked.push(is.month);
    if (bothComplete && !old.joint && is.joint) shift.ranked.push(is.month);
    if (bothComplete && old.byArea && !is.byArea) shift.withoutAreas.push(is.month);
    if (bothComplete && !old.byArea && is.byArea) shift.withAreas.push(is.month);
  }
  return shift;
}

/** What a municipality's declaration lets it have in a month, whatever it reports. */
export type Standing = { cells: number; lackingCore: number[]; byArea: boolean };

export function standingIn(declared: readonly Declared[], month: Month, rules: SheetRules): Standing {
  const slots = declaredBy(declared)(monthIndex(month));
  return {
    cells: slots.length,
    lackingCore: undeclaredCore(slots, rules.coreChannels),
    byArea: isByArea(slots, rules.notStatedArea),
  };
}

/** How many counts stand in months in which their cells are declared before and not after: they stay in the sums. */
export function countsOutside(
  sheets: readonly { month: Month; counts: Counts }[],
  before: readonly Declared[],
  after: readonly Declared[],
): number {
  const [was, is] = [declaredBy(before), declaredBy(after)];
  let counts = 0;
  for (const sheet of sheets) {
    const still = new Set(is(monthIndex(sheet.month)));
    for (const slot of was(monthIndex(sheet.month)))
      if (!still.has(slot) && (sheet.counts[slot - 1] ?? NOT_REPORTED) !== NOT_REPORTED) counts += 1;
  }
  return counts;
}
