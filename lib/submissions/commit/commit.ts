import type postgres from "postgres";
import type { Changes } from "@/db/schema/submission";
import { rememberAnswers } from "@/db/sheets/blank-answers";
import type { Transaction } from "@/db/sheets/copy";
import { lockDayOf } from "@/db/sheets/counted-country";
import { gzipped, insertSubmission, markCommitted, storeFile } from "@/db/sheets/submission-rows";
import { lockCommits, nextVersion } from "@/db/sheets/versions";
import { localDate } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import type { Problem, Reading } from "@/lib/submissions/read/reading";
import { type Acceptance, refuseUnseen } from "@/lib/submissions/warnings/unseen-warnings";
import type { Warning } from "@/lib/submissions/warnings/warnings";
import { applyAlteration } from "./apply";
import { correctedFinalMonths, requireReason } from "./corrections";
import { alterationOf } from "./declare";
import { type Answer, digestOf, isEmpty } from "./difference";
import { differenceOf, type FileDifference } from "./difference-of";
import { type Arrival, draftState, FILE_LIMIT, newSubmission, type ReadBytes, readingOf } from "./draft";
import { keepWords } from "./keep-words";
import type { Absence } from "./standing";

/** `version` null: everything stood already as the file says, and nothing was written. */
export type Receipt = {
  id: number;
  state: "committed";
  version: number | null;
  changes: Changes;
  /** How many cells are declared from now on, or from earlier on. */
  declared: number;
  /** What was unusual and is taken over all the same. */
  warnings: Warning[];
};

/** What a submission keeps of its warnings: the first of `count` about its figures, and those about its file. */
export type KeptWarnings = { count: number; figures: Warning[]; file: Problem[] };

const WARNINGS_KEPT = 200;

export type CommitOptions = {
  by: string;
  now: Date;
  read: ReadBytes;
  reason?: string | null;
  /** The digest of the difference that was shown; without it, whatever the file changes now is meant. */
  expectedDigest?: string | undefined;
  /** What silence about a declared cell means, by channel slot: holds for this file, and is remembered for its municipalities. */
  answers?: Readonly<Record<number, Answer>> | undefined;
  acceptWarnings?: Acceptance | undefined;
};

/** Takes a draft over: its file is read again, and compared under the lock with what stands by then. */
export async function commitSubmission(sql: postgres.Sql, id: number, options: CommitOptions): Promise<Receipt> {
  await draftState(sql, id);
  const reading = await readingOf(sql, id, options.read);
  refuseProblems(id, reading);
  return sql.begin(async (tx) => {
    await lockCommits(tx);
    const { country, absent } = await draftState(tx, id, { lock: true });
    const asDrafted = { absent: absent ?? undefined };
    const shown = await differenceOf(tx, country, reading, asDrafted);
    refuseOther(shown, options.expectedDigest);
    const { answers } = options;
    const difference = answers ? await differenceOf(tx, country, reading, { ...asDrafted, answers }) : shown;
    const { acceptWarnings = false } = options;
    return commitDifference(tx, { ...options, ...{ id, country, difference, answers, reading, acceptWarnings } });
  });
}

/**
 * Commits a reading at once, without a draft: for bulk loads, calls that ask for it, and the demo. The file is kept where
 * it is given and not too large. Where nothing is said about warnings, they stop nothing.
 */
export async function commitReading(
  sql: postgres.Sql,
  reading: Reading,
  { bytes, ...arrival }: Arrival & Absence & { bytes?: Buffer | undefined; acceptWarnings?: Acceptance | undefined },
): Promise<Receipt> {
  refuseProblems(null, reading);
  const { country, by, now, reason, answers, acceptWarnings = null } = arrival;
  return sql.begin(async (tx) => {
    await lockCommits(tx);
    const id = await insertSubmission(tx, newSubmission(arrival, reading, bytes ?? null));
    const [difference, file] = await Promise.all([
      differenceOf(tx, country, reading, arrival),
      bytes && bytes.length <= FILE_LIMIT ? gzipped(bytes) : null,
    ]);
    if (file) await storeFile(tx, id, file);
    return commitDifference(tx, { id, country, difference, by, now, reason, answers, reading, acceptWarnings });
  });
}

type Commit = {
  id: number;
  country: string;
  difference: FileDifference;
  reading: Pick<Reading, "warnings" | "recognised" | "sheets">;
  by: string;
  now: Date;
  reason?: string | null | undefined;
  answers: Absence["answers"];
  /** Null: warnings are not asked about. */
  acceptWarnings: Acceptance | null;
};

async function commitDifference(tx: Transaction, commit: Commit): Promise<Receipt> {
  const { id, country, difference, by, now } = commit;
  const reason = commit.reason?.trim() || null;
  if (commit.acceptWarnings !== null) refuseUnseen(difference.warnings, commit.reading.warnings, commit.acceptWarnings);
  await refuseUnexplained(tx, commit);
  const version = isEmpty(difference)
    ? null
    : await nextVersion(tx, { kind: "commit", country, by, at: now, submissionId: id, reason });
  if (version !== null) {
    await applyAlteration(
      tx,
      { country, changes: difference.changes, ...alterationOf(difference.declarations) },
      version,
      difference.known,
    );
    if (commit.answers) await rememberAnswers(tx, answered(difference, commit.answers), version);
    await keepWords(tx, commit.reading, version);
  }
  const { totals: changes, declarations, warnings } = difference;
  await markCommitted(tx, id, { at: now, version, changes, reason, warnings: keptWarnings(commit) });
  return { id, state: "committed", version, changes, declared: declarations.length, warnings };
}

function keptWarnings({ difference: { warnings }, reading }: Commit): KeptWarnings | null {
  const count = warnings.length + reading.warnings.length;
  return count === 0 ? null : { count, figures: warnings.slice(0, WARNINGS_KEPT), file: reading.warnings };
}

async function refuseUnexplained(tx: Transaction, commit: Commit): Promise<void> {
  const { country, difference, reading, now, reason, acceptWarnings } = commit;
  const { changes, totals, warnings } = difference;
  const final = { today: localDate(now), lockDay: await lockDayOf(tx, country) };
  const months = correctedFinalMonths(changes, final);
  const accepted = acceptWarnings === null ? 0 : warnings.length + reading.warnings.length;
  if (months.length + totals.withdrawn + accepted === 0) return;
  requireReason(reason, { months, withdrawn: totals.withdrawn, warnings: accepted });
}

function answered({ leftOut }: FileDifference, answers: Readonly<Record<number, Answer>>) {
  return leftOut.flatMap(({ municipalityId, channelSlot }) => {
    const answer = answers[channelSlot];
    return answer ? [{ municipalityId, channelSlot, answer }] : [];
  });
}

function refuseProblems(id: number | null, { problems, problemCount }: Reading): void {
  if (problemCount === 0) return;
  const message = `The file has ${problemCount} problems, so nothing of it is taken over.`;
  throw new AppError("invalid", message, { id, problemCount, problems });
}

function refuseOther(difference: FileDifference, expectedDigest: string | undefined): void {
  if (expectedDigest === undefined) return;
  const digest = digestOf(difference);
  if (digest === expectedDigest) return;
  const message = "What the file changes is no longer what was shown.";
  throw new AppError("conflict", message, { changes: difference.totals, digest });
}
