import type postgres from "postgres";
import type { Changes } from "@/db/schema/submission";
import { rememberAnswers } from "@/db/sheets/blank-answers";
import type { Transaction } from "@/db/sheets/copy";
import { gzipped, insertSubmission, markCommitted, storeFile } from "@/db/sheets/submission-rows";
import { lockCommits, nextVersion } from "@/db/sheets/versions";
import { AppError } from "@/lib/errors";
import { applyAlteration } from "./apply";
import { alterationOf } from "./declare";
import { type Answer, type Difference, digestOf, isEmpty } from "./difference";
import { differenceOf } from "./difference-of";
import { type Arrival, draftState, FILE_LIMIT, newSubmission, type ReadBytes, readingOf } from "./draft";
import type { Reading } from "./reading";
import type { Absence } from "./standing";

/** `version` null: everything stood already as the file says, and nothing was written. */
export type Receipt = {
  id: number;
  state: "committed";
  version: number | null;
  changes: Changes;
  /** How many cells are declared from now on, or from earlier on. */
  declared: number;
};

export type CommitOptions = {
  by: string;
  now: Date;
  read: ReadBytes;
  reason?: string | null;
  /** The digest of the difference that was shown; without it, whatever the file changes now is meant. */
  expectedDigest?: string | undefined;
  /** What silence about a declared cell means, by channel slot: holds for this file, and is remembered for its municipalities. */
  answers?: Readonly<Record<number, Answer>> | undefined;
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
    return commitDifference(tx, { id, country, difference, answers, ...options });
  });
}

/**
 * Commits a reading at once, without a draft: for bulk loads, calls that ask for it, and the demo. The file is kept where
 * it is given and not too large.
 */
export async function commitReading(
  sql: postgres.Sql,
  reading: Reading,
  { bytes, ...arrival }: Arrival & Absence & { bytes?: Buffer | undefined },
): Promise<Receipt> {
  refuseProblems(null, reading);
  const file = bytes && bytes.length <= FILE_LIMIT ? await gzipped(bytes) : null;
  const { country, by, now, reason } = arrival;
  return sql.begin(async (tx) => {
    await lockCommits(tx);
    const id = await insertSubmission(tx, newSubmission(arrival, reading, bytes ?? null));
    if (file) await storeFile(tx, id, file);
    const difference = await differenceOf(tx, country, reading, arrival);
    return commitDifference(tx, { id, country, difference, by, now, reason, answers: arrival.answers });
  });
}

type Commit = {
  id: number;
  country: string;
  difference: Difference;
  by: string;
  now: Date;
  reason?: string | null | undefined;
  answers: Absence["answers"];
};

async function commitDifference(tx: Transaction, commit: Commit): Promise<Receipt> {
  const { id, country, difference, by, now } = commit;
  const reason = commit.reason ?? null;
  const version = isEmpty(difference)
    ? null
    : await nextVersion(tx, { kind: "commit", country, by, at: now, submissionId: id, reason });
  if (version !== null) {
    await applyAlteration(
      tx,
      { country, changes: difference.changes, ...alterationOf(difference.declarations) },
      version,
    );
    if (commit.answers) await rememberAnswers(tx, answered(difference, commit.answers), version);
  }
  await markCommitted(tx, id, { at: now, version, changes: difference.totals, reason });
  return { id, state: "committed", version, changes: difference.totals, declared: difference.declarations.length };
}

function answered({ leftOut }: Difference, answers: Readonly<Record<number, Answer>>) {
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

function refuseOther(difference: Difference, expectedDigest: string | undefined): void {
  if (expectedDigest === undefined) return;
  const digest = digestOf(difference);
  if (digest === expectedDigest) return;
  const message = "What the file changes is no longer what was shown.";
  throw new AppError("conflict", message, { changes: difference.totals, digest });
}
