import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { Changes, Given, SaidMapping } from "@/db/schema/submission";
import { firstDay, type Month, monthOf } from "@/lib/domain/month";
import type { Sql, Transaction } from "./copy";

export type SubmissionSource = "page" | "form" | "api" | "command" | "revert" | "demo";

/** A submission as it arrives. */
export type NewSubmission = {
  country: string;
  source: SubmissionSource;
  by: string;
  at: Date;
  fileName: string | null;
  size: number | null;
  sha256: string | null;
  recognised: unknown;
  rows: number;
  problems: number;
  months: readonly Month[];
  municipalities: readonly number[];
  absent: "zero" | "missing" | null;
  changes: Changes | null;
  changesDigest: string | null;
  revertsId: number | null;
  reason: string | null;
  given?: Given | null;
  mappings?: readonly SaidMapping[] | null;
  accountId?: string | null | undefined;
};

/** What a commit, a revert and a discard need to know of one. */
export type SubmissionState = {
  id: number;
  country: string;
  state: "draft" | "committed" | "discarded";
  source: SubmissionSource;
  version: number | null;
  fileName: string | null;
  rows: number;
  problems: number;
  absent: "zero" | "missing" | null;
  changesDigest: string | null;
  months: Month[];
  municipalities: number[];
  accountId: string | null;
};

/** Stored as a draft, whatever becomes of it. */
export async function insertSubmission(sql: Sql, row: NewSubmission): Promise<number> {
  const [inserted] = await sql<{ id: number }[]>`
    insert into submission (country, state, source, by, at, file_name, size, sha256, recognised, rows, problems,
      months, municipalities, absent, changes, changes_digest, reverts_id, reason, given, mappings, account_id)
    values (${row.country}, 'draft', ${row.source}, ${row.by}, ${row.at.toISOString()}::text::timestamptz,
      ${row.fileName}, ${row.size}::int, ${row.sha256}, ${json(row.recognised)}::text::jsonb, ${row.rows}, ${row.problems},
      ${row.months.map(firstDay)}::text[]::date[], ${[...row.municipalities]}::int[], ${row.absent},
      ${json(row.changes)}::text::jsonb, ${row.changesDigest}, ${row.revertsId}::int, ${row.reason},
      ${json(row.given)}::text::jsonb, ${json(row.mappings)}::text::jsonb, ${row.accountId ?? null})
    returning id`;
  if (!inserted) throw new Error("An inserted submission returns its id.");
  return inserted.id;
}

/** One submission, kept from changing until the transaction ends where `lock` is asked for. */
export async function submissionState(sql: Sql, id: number, { lock = false } = {}): Promise<SubmissionState | null> {
  const [row] = await sql<(Omit<SubmissionState, "months"> & { months: string[] | null })[]>`
    select id, country, state, source, version, file_name as "fileName", rows, problems, absent,
      changes_digest as "changesDigest", account_id as "accountId", months::text[] as months, coalesce(municipalities, '{}') as municipalities
    from submission where id = ${id} ${lock ? sql`for update` : sql``}`;
  return row ? { ...row, months: (row.months ?? []).map(monthOf) } : null;
}

/** `version` null: everything stood already as the file says. */
export async function markCommitted(
  tx: Transaction,
  id: number,
  committed: { at: Date; version: number | null; changes: Changes; reason: string | null; warnings?: unknown },
): Promise<void> {
  await tx`
    update submission set state = 'committed', committed_at = ${committed.at.toISOString()}::text::timestamptz,
      version = ${committed.version}::int, changes = ${json(committed.changes)}::text::jsonb,
      reason = coalesce(${committed.reason}, reason), warnings = ${json(committed.warnings)}::text::jsonb
    where id = ${id}`;
}

export async function markDiscarded(sql: Sql, id: number): Promise<void> {
  await sql`update submission set state = 'discarded' where id = ${id}`;
}

export async function storeFile(sql: Sql, submissionId: number, gzipped: Buffer): Promise<void> {
  await sql`insert into submission_file (submission_id, bytes) values (${submissionId}, ${gzipped})`;
}

/** The file as it came; null where none was kept. */
export async function storedFile(sql: Sql, submissionId: number): Promise<Buffer | null> {
  const [row] = await sql<{ bytes: Buffer }[]>`
    select bytes from submission_file where submission_id = ${submissionId}`;
  return row ? promisify(gunzip)(row.bytes) : null;
}

/** What was said beside a submission's file: whose figures it has and of when, and what its words mean. */
export async function saidBeside(
  sql: Sql,
  submissionId: number,
): Promise<{ given: Given | null; words: SaidMapping[] | null }> {
  const [row] = await sql<{ given: Given | null; words: SaidMapping[] | null }[]>`
    select given, mappings as words from submission where id = ${submissionId}`;
  return row ?? { given: null, words: null };
}

/** A draft that is read anew, with what was said beside it. */
export async function restateDraft(sql: Sql, id: number, row: NewSubmission): Promise<void> {
  await sql`
    update submission set recognised = ${json(row.recognised)}::text::jsonb, rows = ${row.rows},
      problems = ${row.problems}, months = ${row.months.map(firstDay)}::text[]::date[],
      municipalities = ${[...row.municipalities]}::int[], changes = ${json(row.changes)}::text::jsonb,
      changes_digest = ${row.changesDigest}, given = ${json(row.given)}::text::jsonb,
      mappings = ${json(row.mappings)}::text::jsonb
    where id = ${id}`;
}

export const gzipped = promisify(gzip) as (bytes: Uint8Array) => Promise<Buffer>;

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function json(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
