import type postgres from "postgres";
import { endOwnWord } from "@/db/sheets/own-words";
import { underNewVersion } from "@/db/sheets/versions";
import { AppError } from "@/lib/errors";
import { normalised } from "@/lib/submissions/read/label";

export type OwnWordKey = { country: string; municipality: string; kind: "area" | "channel"; label: string };

/** Ends what a municipality's own word means: its next file asks again. Answers the version. */
export async function endWord(
  sql: postgres.Sql,
  word: OwnWordKey,
  { by, now }: { by: string; now: Date },
): Promise<number> {
  return underNewVersion(sql, { kind: "mapping", country: word.country, by, at: now }, async (tx, version) => {
    const found = await endOwnWord(tx, { ...word, label: normalised(word.label) }, version);
    if (!found) throw new AppError("not-found", `${word.label} does not stand.`, { label: word.label });
  });
}
