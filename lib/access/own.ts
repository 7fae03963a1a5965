import type { Database } from "@/db/client";
import { municipalityByCode } from "@/db/queries/municipalities";
import type { Sql } from "@/db/sheets/copy";
import { type SubmissionState, submissionState } from "@/db/sheets/submission-rows";
import { AppError } from "@/lib/errors";
import { isOwn } from "./rights";
import { mayNow, visit } from "./visit";
import type { Visitor } from "./visitor";

/** A submission of the visitor's municipalities, or sent by the visitor; any other is not found, as if it were not there. */
export async function ownSubmission(sql: Sql, visitor: Visitor, id: number): Promise<SubmissionState> {
  const state = await submissionState(sql, id);
  if (!state || !isOwnSubmission(visitor, state))
    throw new AppError("not-found", `There is no submission ${id}.`, { id });
  return state;
}

/** A file that named no municipality yet is its sender's alone. */
export function isOwnSubmission(
  visitor: Visitor,
  { municipalities, accountId }: Pick<SubmissionState, "municipalities" | "accountId">,
): boolean {
  if (isOwn(visitor, municipalities)) return true;
  return visitor.kind === "account" && visitor.id === accountId && municipalities.length === 0;
}

/** Throws `forbidden`, with the codes, where a file brings counts of municipalities that are not the visitor's. */
export function requireOwnMunicipalities(visitor: Visitor, rows: readonly { id: number; code: string }[]): void {
  const foreign = rows.filter(({ id }) => !isOwn(visitor, [id])).map(({ code }) => code);
  if (foreign.length > 0)
    throw new AppError("forbidden", `You do not deliver for ${foreign.join(", ")}.`, {
      reason: "municipality",
      foreign,
    });
}

/** Throws `forbidden` unless the municipality is the visitor's own; of the whole country, or of a group, is an administrator's. */
export async function requireOwnCode(
  db: Database,
  visitor: Visitor,
  { country, code }: { country: string; code: string | null },
): Promise<void> {
  if (await isOwnCode(db, visitor, { country, code })) return;
  throw new AppError("forbidden", "Only an administrator, or who works for the municipality, changes this.", {
    reason: "municipality",
    foreign: code === null ? [] : [code],
  });
}

/** May whoever asks describe this municipality: its counting, words, addresses, events? For buttons. */
export async function mayDescribe(db: Database, of: { country: string; code: string | null }): Promise<boolean> {
  return mayNow("describe") && isOwnCode(db, visit().visitor, of);
}

async function isOwnCode(
  db: Database,
  visitor: Visitor,
  { country, code }: { country: string; code: string | null },
): Promise<boolean> {
  const row = code === null ? null : await municipalityByCode(db, { country, code });
  return isOwn(visitor, row ? [row.id] : []);
}
