import { createHash } from "node:crypto";
import type { Changes } from "@/db/schema/submission";
import { byMunicipality, type Declaration } from "@/db/sheets/declarations";
import type { StoredSheet } from "@/db/sheets/sheets";
import { declaredBy } from "@/lib/domain/declared";
import { type Month, monthIndex } from "@/lib/domain/month";
import { type Counts, channelSlotOf, NOT_REPORTED } from "@/lib/domain/slot";
import {
  BLANK,
  NOT_MENTIONED,
  type ReadSheet,
  type SheetKey,
  sheetKey,
  WITHDRAWN,
} from "@/lib/submissions/read/reading";
import { type ProposedDeclaration, proposedDeclarations, withProposals } from "./declare";

export type Answer = "zero" | "missing";

/** A sheet before and after; `firstVersion` null when it is new. */
export type SheetChange = {
  municipalityId: number;
  month: Month;
  firstVersion: number | null;
  before: Counts;
  after: Counts;
};

/** A cell whose count is empty in the file while one stands: nothing changes. */
export type Blank = { municipalityId: number; month: Month; slot: number; count: number };

/**
 * Declared cells of a channel that the file leaves out and that have no count: asked about once, answered per channel.
 * `answer` null was never asked, and counts as missing.
 */
export type LeftOut = {
  municipalityId: number;
  channelSlot: number;
  cells: number;
  months: Month[];
  answer: Answer | null;
};

export type Difference = {
  totals: Changes;
  changes: SheetChange[];
  declarations: ProposedDeclaration[];
  /** What each municipality of the file declares once it is taken over. */
  declared: Map<number, readonly Declaration[]>;
  /** The first thousand of `blankCount`. */
  blanks: Blank[];
  blankCount: number;
  leftOut: LeftOut[];
};

/** What stands: sheets by key, declarations, and what a municipality's silence about a declared cell means. */
export type Standing = {
  sheets: ReadonlyMap<SheetKey, StoredSheet>;
  declarations: readonly Declaration[];
  answer: (municipalityId: number, channelSlot: number) => Answer | null;
};

const BLANKS_SHOWN = 1000;

/** What changes when these sheets are taken over. Blank and absent change nothing, but for a declared cell answered with zero. */
export function difference(sheets: readonly ReadSheet[], standing: Standing): Difference {
  const result: Difference = {
    totals: { new: 0, changed: 0, withdrawn: 0, unchanged: 0 },
    changes: [],
    declarations: [],
    declared: new Map(),
    blanks: [],
    blankCount: 0,
    leftOut: [],
  };
  const declarations = byMunicipality(standing.declarations);
  for (const [municipalityId, own] of byMunicipality(sheets)) {
    const stood = declarations.get(municipalityId) ?? [];
    const proposed = proposedDeclarations(stood, own);
    const declared = withProposals(stood, proposed);
    const slots = declaredBy(declared);
    result.declared.set(municipalityId, declared);
    for (const row of proposed) result.declarations.push(row);
    for (const sheet of own) compare(sheet, slots(monthIndex(sheet.month)), standing, result);
  }
  return result;
}

export function isEmpty({ changes, declarations }: Difference): boolean {
  return changes.length === 0 && declarations.length === 0;
}

/** The same for the same difference: tells whether what is committed is what was shown. */
export function digestOf({ totals, changes, declarations }: Difference): string {
  const hash = createHash("sha256").update(JSON.stringify([totals, declarations]));
  const sorted = [...changes].sort((a, b) =>
    a.month < b.month ? -1 : a.month > b.month ? 1 : a.municipalityId - b.municipalityId,
  );
  for (const { municipalityId, month, before, after } of sorted) {
    hash.update(`${municipalityId}:${month}:${before.length}:${after.length}`);
    hash.update(bytesOf(before)).update(bytesOf(after));
  }
  return hash.digest("hex");
}

/** The cells that differ, by slot. */
export function changedSlots({ before, after }: Pick<SheetChange, "before" | "after">): number[] {
  const [slots, none, length]: [number[], number, number] = [[], NOT_REPORTED, Math.max(before.length, after.length)];
  for (let index = 0; index < length; index++) {
    if ((before[index] ?? none) !== (after[index] ?? none)) slots.push(index + 1);
  }
  return slots;
}

function compare(sheet: ReadSheet, declared: readonly number[], standing: Standing, result: Difference): void {
  const stored = standing.sheets.get(sheetKey(sheet));
  const before: Counts = stored?.counts ?? new Int32Array();
  const after = copied(before, Math.max(before.length, sheet.counts.length, declared.at(-1) ?? 0));
  const { totals } = result;
  const [none, silent, blank, withdrawn] = [NOT_REPORTED, NOT_MENTIONED, BLANK, WITHDRAWN];
  let [differs, counted] = [0, 0];
  for (let index = 0; index < sheet.counts.length; index++) {
    const said = sheet.counts[index] ?? silent;
    if (said === silent) continue;
    const stood = before[index] ?? none;
    if (said === blank) {
      if (stood !== none) noteBlank(result, sheet, index + 1, stood);
      continue;
    }
    const value = said === withdrawn ? none : said;
    if (value !== none) counted += 1;
    if (value === stood) {
      totals.unchanged += 1;
      continue;
    }
    if (stood === none) totals.new += 1;
    else if (value === none) totals.withdrawn += 1;
    else totals.changed += 1;
    after[index] = value;
    differs += 1;
  }
  // What a file counts is declared; so when it counts as many cells as are declared, it leaves none out.
  const zeros = counted === declared.length ? 0 : answerLeftOut(sheet, declared, after, standing, result);
  totals.new += zeros;
  if (differs + zeros === 0) return;
  const { municipalityId, month } = sheet;
  result.changes.push({
    municipalityId,
    month,
    firstVersion: stored?.firstVersion ?? null,
    before,
    after: trimmed(after),
  });
}

/** Sets the declared cells that have no count to zero where that is the answer; how many. */
function answerLeftOut(
  sheet: ReadSheet,
  declared: readonly number[],
  after: Counts,
  standing: Standing,
  result: Difference,
): number {
  const [none, withdrawn] = [NOT_REPORTED, WITHDRAWN];
  let zeros = 0;
  for (const slot of declared) {
    if (after[slot - 1] !== none || sheet.counts[slot - 1] === withdrawn) continue;
    const leftOut = leftOutOf(result, sheet.municipalityId, channelSlotOf(slot), standing);
    leftOut.cells += 1;
    if (leftOut.months.at(-1) !== sheet.month) leftOut.months.push(sheet.month);
    if (leftOut.answer !== "zero") continue;
    after[slot - 1] = 0;
    zeros += 1;
  }
  return zeros;
}

function leftOutOf(result: Difference, municipalityId: number, channelSlot: number, standing: Standing): LeftOut {
  const known = result.leftOut.findLast(
    (row) => row.municipalityId === municipalityId && row.channelSlot === channelSlot,
  );
  if (known) return known;
  const answer = standing.answer(municipalityId, channelSlot);
  const added: LeftOut = { municipalityId, channelSlot, cells: 0, months: [], answer };
  result.leftOut.push(added);
  return added;
}

function noteBlank(result: Difference, { municipalityId, month }: ReadSheet, slot: number, count: number): void {
  result.blankCount += 1;
  if (result.blanks.length < BLANKS_SHOWN) result.blanks.push({ municipalityId, month, slot, count });
}

/** Many small arrays cut from few large ones: a nation's sheets are a thousand times sooner there than one by one. */
let slab = new Int32Array();
const SLAB = 1 << 20;

function copied(counts: Counts, length: number): Counts {
  if (slab.length < length) slab = new Int32Array(SLAB);
  const copy = slab.subarray(0, length);
  slab = slab.subarray(length);
  copy.fill(NOT_REPORTED, counts.length);
  copy.set(counts);
  return copy;
}

function trimmed(counts: Counts): Counts {
  const none = NOT_REPORTED;
  let length = counts.length;
  while (length > 0 && counts[length - 1] === none) length -= 1;
  return counts.subarray(0, length);
}

function bytesOf(counts: Counts): Uint8Array {
  return new Uint8Array(counts.buffer, counts.byteOffset, counts.byteLength);
}
