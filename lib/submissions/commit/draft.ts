import type postgres from "postgres";
import type { Given, SaidMapping } from "@/db/schema/submission";
import type { Sql } from "@/db/sheets/copy";
import {
  gzipped,
  insertSubmission,
  markDiscarded,
  type NewSubmission,
  type SubmissionSource,
  saidBeside,
  sha256Of,
  storedFile,
  storeFile,
  submissionState,
} from "@/db/sheets/submission-rows";
import { AppError } from "@/lib/errors";
import { NEVER_KEPT } from "@/lib/submissions/read/problem";
import type { Reading } from "@/lib/submissions/read/reading";
import { type Answer, digestOf } from "./difference";
import { differenceOf, type FileDifference } from "./difference-of";

/** What is said beside a file: whose figures it has and of when, and what its words mean. */
export type Said = { given?: Given | null; words?: readonly SaidMapping[] | null };

/** How a file's bytes become a reading: the registers and the day are the caller's. */
export type ReadBytes = (bytes: Buffer, said?: Said) => Reading | Promise<Reading>;

export type Arrival = {
  country: string;
  source: SubmissionSource;
  by: string;
  accountId?: string | undefined;
  now: Date;
  fileName?: string | null;
  /** For the whole file; without it, what each municipality answered before holds, and without that "missing". */
  absent?: Answer | undefined;
  reason?: string | null;
  given?: Given | null;
};

/** `difference` is null where problems stop the file. */
export type Draft = { id: number; reading: Reading; difference: FileDifference | null; digest: string | null };

export const FILE_LIMIT = 20_000_000;

/** Reads a file, keeps it, and says what it would change. Nothing else is stored. */
export async function draftSubmission(
  sql: postgres.Sql,
  arrival: Arrival & { bytes: Buffer; read: ReadBytes },
): Promise<Draft> {
  const { bytes } = arrival;
  if (bytes.length > FILE_LIMIT)
    throw new AppError("too-large", "A file may have 20 MB.", { size: bytes.length, limit: FILE_LIMIT });
  const reading = await arrival.read(bytes, { given: arrival.given ?? null });
  refuseNeverKept(reading);
  const difference = reading.problemCount > 0 ? null : await differenceOf(sql, arrival.country, reading, arrival);
  const digest = difference && digestOf(difference);
  const file = await gzipped(bytes);
  const id = await sql.begin(async (tx) => {
    const row = {
      ...newSubmission(arrival, reading, bytes),
      changes: difference?.totals ?? null,
      changesDigest: digest,
    };
    const submissionId = await insertSubmission(tx, row);
    await storeFile(tx, submissionId, file);
    return submissionId;
  });
  return { id, reading, difference, digest };
}

/** A file that names a person, or that nobody can look into, is not kept, not even as a draft. */
function refuseNeverKept({ problems }: Reading): void {
  const refused = problems.filter(({ code }) => NEVER_KEPT.includes(code));
  const [first] = refused;
  if (!first) return;
  const isPersonal = first.code === "cpr";
  const message = isPersonal ? "The file holds what looks like a person's number." : "The workbook cannot be read.";
  const reason = isPersonal ? "cpr" : "unreadable";
  throw new AppError("invalid", `${message} Nothing of it is kept.`, { reason, problems: refused });
}

/** A draft as its file reads now, against what stands now. */
export async function draftById(sql: Sql, id: number, read: ReadBytes): Promise<Draft> {
  const { country, absent } = await draftState(sql, id);
  const reading = await readingOf(sql, id, read);
  const difference =
    reading.problemCount > 0 ? null : await differenceOf(sql, country, reading, { absent: absent ?? undefined });
  return { id, reading, difference, digest: difference && digestOf(difference) };
}

/** Sets a draft aside; its file stays. */
export async function discardSubmission(sql: postgres.Sql, id: number): Promise<void> {
  await sql.begin(async (tx) => {
    await draftState(tx, id, { lock: true });
    await markDiscarded(tx, id);
  });
}

/** The submission, which must still be a draft. */
export async function draftState(sql: Sql, id: number, options?: { lock: boolean }) {
  const found = await submissionState(sql, id, options);
  if (!found) throw new AppError("not-found", `There is no submission ${id}.`, { id });
  if (found.state !== "draft")
    throw new AppError("conflict", `Submission ${id} is ${found.state}, no draft.`, { id, state: found.state });
  return found;
}

/** What the kept file says, read again. */
export async function readingOf(sql: Sql, id: number, read: ReadBytes): Promise<Reading> {
  const bytes = await storedFile(sql, id);
  if (!bytes) throw new AppError("not-found", `Submission ${id} has no file.`, { id });
  return read(bytes, await saidBeside(sql, id));
}

/** The row of a submission, with what its reading says. */
export function newSubmission(arrival: Arrival, reading: Reading, bytes: Uint8Array | null): NewSubmission {
  return {
    country: arrival.country,
    source: arrival.source,
    by: arrival.by,
    accountId: arrival.accountId,
    at: arrival.now,
    fileName: arrival.fileName ?? null,
    size: bytes?.length ?? null,
    sha256: bytes && sha256Of(bytes),
    recognised: reading.recognised,
    rows: reading.rows,
    problems: reading.problemCount,
    months: [...new Set(reading.sheets.map(({ month }) => month))].sort(),
    municipalities: [...new Set(reading.sheets.map(({ municipalityId }) => municipalityId))].sort((a, b) => a - b),
    absent: arrival.absent ?? null,
    changes: null,
    changesDigest: null,
    revertsId: null,
    reason: arrival.reason ?? null,
    given: arrival.given ?? null,
    mappings: reading.recognised.words ?? null,
  };
}
