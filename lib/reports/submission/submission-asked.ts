import type { OpenDatabase } from "@/db/client";
import type { CountryRegisters } from "@/db/queries/country-registers";
import { type MunicipalityRow, municipalities } from "@/db/queries/municipalities";
import { readingRegisters } from "@/db/queries/reading-registers";
import { type StoredSubmission, submissionById } from "@/db/queries/submissions";
import { type Day, firstDay } from "@/lib/domain/month";
import { AppError } from "@/lib/errors";
import type { CountryHead, Stamp } from "@/lib/reports/asked";
import { type Context, inCountry } from "@/lib/reports/context";
import { countryHead } from "@/lib/reports/overview/country-window";
import type { Answer } from "@/lib/submissions/commit/difference";
import { differenceOf, type FileDifference } from "@/lib/submissions/commit/difference-of";
import type { ReadBytes } from "@/lib/submissions/commit/draft";
import { readFile } from "@/lib/submissions/read/read-file";
import type { Reading } from "@/lib/submissions/read/reading";

/** `answers` by channel code: what the reader has said about channels that the file leaves out, and not yet saved. */
export type SubmissionQuestion = {
  country: string;
  id: number;
  answers: Readonly<Record<string, Answer>>;
  today: Day;
};

/** One submission, before its file is read. */
export type AskedSubmission = SubmissionQuestion &
  Pick<OpenDatabase, "db" | "sql"> & {
    head: Stamp & { country: CountryHead; lockDay: number };
    registers: CountryRegisters;
    stored: StoredSubmission;
    places: MunicipalityRow[];
    read: ReadBytes;
  };

/** Read from one snapshot; what follows is outside it: a request that held one connection while it waited for another could starve the pool. */
export async function askedSubmission(
  opened: Pick<OpenDatabase, "db" | "sql">,
  question: SubmissionQuestion,
): Promise<AskedSubmission> {
  const found = await inCountry(opened.db, question, (context) => known(context, question));
  return { db: opened.db, sql: opened.sql, ...question, ...found };
}

/** What a draft changes with what its reader has answered about channels that it leaves out. */
export async function shownDifference(
  { sql, country, answers, stored, registers }: AskedSubmission,
  reading: Pick<Reading, "sheets">,
  drafted: FileDifference,
): Promise<FileDifference> {
  const slots = registers.channels.flatMap(({ slot, code }) => {
    const answer = answers[code];
    return answer ? [[slot, answer] as const] : [];
  });
  if (slots.length === 0) return drafted;
  const absent = stored.absent ?? undefined;
  return differenceOf(sql, country, reading, { absent, answers: Object.fromEntries(slots) });
}

async function known(context: Context, { country, id, today }: SubmissionQuestion) {
  const { tx, stamp, registers } = context;
  const [head, places, stored, forReading] = await Promise.all([
    countryHead(context, firstDay(stamp.lastClosed)),
    municipalities(tx, country),
    submissionById(tx, country, id),
    readingRegisters(tx, country),
  ]);
  if (!stored) throw new AppError("not-found", `There is no submission ${id}.`, { id });
  if (!forReading) throw new AppError("not-found", `There is no country ${country}.`, { country });
  // A committed file reads as it did then, since months only close.
  const read: ReadBytes = (bytes, said) => readFile(bytes, forReading, { today, ...said });
  return {
    ...{ registers, places, stored, read },
    head: { ...stamp, country: head, lockDay: registers.country.lockDay },
  };
}
