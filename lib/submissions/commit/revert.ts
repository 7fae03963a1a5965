import type postgres from "postgres";
import type { Sql, Transaction } from "@/db/sheets/copy";
import { lockDayOf } from "@/db/sheets/counted-country";
import {
  type AddedDeclaration,
  byMunicipality,
  type Declaration,
  declarationsAddedBy,
  declarationsAt,
} from "@/db/sheets/declarations";
import { type SheetRange, standingSheets } from "@/db/sheets/sheets";
import { insertSubmission, markCommitted, type SubmissionState, submissionState } from "@/db/sheets/submission-rows";
import { lockCommits, nextVersion } from "@/db/sheets/versions";
import { localDate } from "@/lib/clock";
import type { Month } from "@/lib/domain/month";
import { countAt } from "@/lib/domain/slot";
import { AppError } from "@/lib/errors";
import { applyAlteration } from "./apply";
import { correctedFinalMonths, requireReason } from "./corrections";
import { alterationOf, declarationKey, proposedDeclarations } from "./declare";
import type { SheetChange } from "./difference";
import { changesToUndo, type KeptCell, writtenByVersion } from "./undo";

/** `kept` are the cells that were changed again since, which stay as they stand: the first thousand of `keptCount`. */
export type RevertReceipt = {
  id: number;
  state: "committed";
  version: number | null;
  changes: { new: number; changed: number; withdrawn: number; unchanged: number };
  kept: KeptCell[];
  keptCount: number;
};

const KEPT_SHOWN = 1000;

/**
 * Takes back what a submission wrote, where it still stands: what stood before it stands again, also "not reported". A
 * revert is a submission, with a version of its own, and can be reverted too. One that changes final months has a reason.
 */
export async function revertSubmission(
  sql: postgres.Sql,
  id: number,
  { by, accountId, reason, now }: { by: string; accountId?: string | undefined; reason?: string | null; now: Date },
): Promise<RevertReceipt> {
  return sql.begin(async (tx) => {
    await lockCommits(tx);
    const { country, version: undoneVersion, ...reverted } = await committed(tx, id);
    const { changes, totals, kept } = changesToUndo(await writtenByVersion(tx, reverted, undoneVersion, country));
    const months = correctedFinalMonths(changes, { today: localDate(now), lockDay: await lockDayOf(tx, country) });
    if (months.length > 0) requireReason(reason, { months });
    const declarations = await declarationsToUndo(tx, undoneVersion, { country, changes });
    const alteration = { country, changes, ...(await declarationsAfter(tx, changes, declarations)) };
    const revertId = await insertSubmission(tx, {
      ...{
        country,
        source: "revert",
        by,
        accountId,
        at: now,
        rows: 0,
        problems: 0,
        revertsId: id,
        reason: reason ?? null,
      },
      ...{ fileName: null, size: null, sha256: null, absent: null, changes: totals, changesDigest: null },
      months: [...new Set(changes.map(({ month }) => month))].sort(),
      municipalities: [...new Set(changes.map(({ municipalityId }) => municipalityId))],
      recognised: { kept: kept.slice(0, KEPT_SHOWN), keptCount: kept.length },
    });
    const isNothing = changes.length + alteration.ended.length + alteration.added.length === 0;
    const version = isNothing
      ? null
      : await nextVersion(tx, { kind: "revert", country, by, at: now, submissionId: revertId, reason });
    if (version !== null) await applyAlteration(tx, alteration, version);
    await markCommitted(tx, revertId, { at: now, version, changes: totals, reason: reason ?? null });
    const shown = { kept: kept.slice(0, KEPT_SHOWN), keptCount: kept.length };
    return { id: revertId, state: "committed", version, changes: totals, ...shown };
  });
}

async function committed(tx: Transaction, id: number): Promise<SubmissionState & { version: number }> {
  const found = await submissionState(tx, id, { lock: true });
  if (!found) throw new AppError("not-found", `There is no submission ${id}.`, { id });
  const { state, version } = found;
  if (state !== "committed" || version === null) {
    throw new AppError("conflict", `Submission ${id} changed nothing that could be taken back.`, { id, state });
  }
  return { ...found, version };
}

/**
 * Cells that were first declared by the version are declared no more where no count is left in the months that it added;
 * where it only made them begin earlier, they begin again when they did.
 */
async function declarationsToUndo(
  tx: Transaction,
  version: number,
  { country, changes }: { country: string; changes: readonly SheetChange[] },
) {
  const rows = await declarationsAddedBy(tx, version);
  const unused = await unusedDeclarations(tx, rows, { country, changes });
  return {
    ended: unused,
    added: unused.flatMap(({ replacedFrom, ...row }) => (replacedFrom ? [{ ...row, from: replacedFrom }] : [])),
  };
}

/** What comes back may have been declared no more: then it is declared again, as for any file that brings it. */
async function declarationsAfter(
  tx: Transaction,
  changes: readonly SheetChange[],
  { ended, added }: { ended: readonly Declaration[]; added: readonly Declaration[] },
) {
  const sheets = byMunicipality(changes.map(({ after, ...sheet }) => ({ ...sheet, counts: after })));
  const gone = new Set(ended.map(declarationKey));
  const standing = (await declarationsAt(tx, [...sheets.keys()])).filter((row) => !gone.has(declarationKey(row)));
  const declared = byMunicipality([...standing, ...added]);
  const proposed = [...sheets].flatMap(([id, own]) => proposedDeclarations(declared.get(id) ?? [], own));
  return alterationOf(proposed, { ended, added });
}

async function unusedDeclarations(
  sql: Sql,
  rows: readonly AddedDeclaration[],
  { country, changes }: { country: string; changes: readonly SheetChange[] },
): Promise<AddedDeclaration[]> {
  const from = rows.map((row) => row.from).sort()[0];
  if (!from) return [];
  const after = new Map(changes.map((change) => [`${change.municipalityId}:${change.month}`, change.after]));
  const open = new Map<number, Set<AddedDeclaration>>();
  for (const row of rows) open.set(row.municipalityId, (open.get(row.municipalityId) ?? new Set()).add(row));
  const range: SheetRange = { country, municipalityIds: [...open.keys()], from, to: LAST };
  for await (const sheet of standingSheets(sql, range)) {
    const counts = after.get(`${sheet.municipalityId}:${sheet.month}`) ?? sheet.counts;
    const own = open.get(sheet.municipalityId);
    for (const row of own ?? []) {
      if (isAdded(row, sheet.month) && countAt(counts, row.slot) !== null) own?.delete(row);
    }
  }
  return [...open.values()].flatMap((left) => [...left]);
}

const LAST: Month = "9999-12";

function isAdded({ from, to, replacedFrom }: AddedDeclaration, month: Month): boolean {
  return from <= month && (to === null || month <= to) && (replacedFrom === null || month < replacedFrom);
}
