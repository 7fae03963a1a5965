import type { Transaction } from "@/db/sheets/copy";
import { keepOwnWords } from "@/db/sheets/own-words";
import { normalised } from "@/lib/submissions/read/label";
import type { Reading } from "@/lib/submissions/read/reading";

/** What a file's words meant is kept for its municipalities, so that their next file need not ask. */
export async function keepWords(
  tx: Transaction,
  { recognised, sheets }: Pick<Reading, "recognised" | "sheets">,
  version: number,
): Promise<void> {
  const municipalityIds = [...new Set(sheets.map(({ municipalityId }) => municipalityId))];
  const words = (recognised.words ?? []).map((word) => ({
    ...word,
    ...{ label: normalised(word.label), written: word.label.trim() },
  }));
  await keepOwnWords(tx, municipalityIds, words, version);
}
