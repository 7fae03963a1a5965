import type postgres from "postgres";
import type { Given, SaidMapping } from "@/db/schema/submission";
import { restateDraft, saidBeside, storedFile } from "@/db/sheets/submission-rows";
import { AppError } from "@/lib/errors";
import { digestOf } from "./commit/difference";
import { differenceOf } from "./commit/difference-of";
import { type Draft, draftState, newSubmission, type ReadBytes } from "./commit/draft";
import { normalised } from "./read/label";

/** What a draft's reader adds to what was said before. A word with the target "" is taken back. */
export type Explanation = { given?: Given; words?: readonly SaidMapping[] };

/** Reads a draft anew with what its reader explains: whose figures it has and of when, and what its words mean. */
export async function explainDraft(
  sql: postgres.Sql,
  id: number,
  explanation: Explanation,
  { read, now, by }: { read: ReadBytes; now: Date; by: string },
): Promise<Draft> {
  return sql.begin(async (tx) => {
    const { country, absent, fileName, source } = await draftState(tx, id, { lock: true });
    const [before, bytes] = [await saidBeside(tx, id), await storedFile(tx, id)];
    if (!bytes) throw new AppError("not-found", `Submission ${id} has no file.`, { id });
    const given = { ...before.given, ...explanation.given };
    const words = withWords(before.words ?? [], explanation.words ?? []);
    const reading = await read(bytes, { given, words });
    const difference =
      reading.problemCount > 0 ? null : await differenceOf(tx, country, reading, { absent: absent ?? undefined });
    const digest = difference && digestOf(difference);
    const row = newSubmission(
      { country, source, by, now, fileName, absent: absent ?? undefined, given },
      reading,
      bytes,
    );
    await restateDraft(tx, id, { ...row, changes: difference?.totals ?? null, changesDigest: digest });
    return { id, reading, difference, digest };
  });
}

/** The later word about a label holds. */
function withWords(before: readonly SaidMapping[], said: readonly SaidMapping[]): SaidMapping[] {
  const words = new Map([...before, ...said].map((word) => [`${word.kind} ${normalised(word.label)}`, word]));
  return [...words.values()].filter(({ target }) => target !== "");
}
