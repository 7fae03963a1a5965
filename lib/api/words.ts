import type { z } from "zod";
import type { Database } from "@/db/client";
import { ownWordRows } from "@/db/queries/own-words";
import { type ReadingRegisters, readingRegisters } from "@/db/queries/reading-registers";
import { ownSubmission, requireOwnCode } from "@/lib/access/own";
import { AppError } from "@/lib/errors";
import { endWord } from "@/lib/registers/own-word";
import { explainDraft } from "@/lib/submissions/explain";
import { boundedBody } from "./body";
import { readBody } from "./parse";
import type { Reading, Writing } from "./respond";
import { readerOf } from "./submissions";
import { understood } from "./understood";
import { explanationBody, type wordQuestion } from "./word-params";

const BODY_LIMIT = 100_000;

/** Reads a draft anew with what is said about it; answers as its arrival was answered. */
export async function explain({ id }: { id: number }, writing: Writing): Promise<object> {
  const { db, sql, request, now, by, visitor } = writing;
  const {
    municipality,
    month,
    words = [],
  } = readBody(explanationBody, (await boundedBody(request, BODY_LIMIT)).toString());
  const state = await ownSubmission(sql, visitor, id);
  const registers = await registersOf(db, state.country);
  for (const word of words) requireTarget(registers, word);
  const given = { ...(municipality && { municipality }), ...(month && { month }) };
  const { reading, difference, digest } = await explainDraft(
    sql,
    id,
    { given, words },
    { read: await readerOf(writing, state.country), now, by },
  );
  const changes = difference?.totals ?? null;
  return { id, state: "draft", ...understood(reading, request.headers), changes, digest };
}

export async function ownWords({ country }: { country: string }, { db }: Reading): Promise<object> {
  await registersOf(db, country);
  return { words: await ownWordRows(db, country) };
}

export async function endOwnWord(asked: z.output<typeof wordQuestion>, writing: Writing): Promise<object> {
  const { db, sql, now, by, visitor } = writing;
  await requireOwnCode(db, visitor, { country: asked.country, code: asked.municipality });
  const { labelKind: kind, ...word } = asked;
  const version = await endWord(sql, { ...word, kind }, { by, now });
  return { version, ...asked };
}

async function registersOf(db: Database, country: string): Promise<ReadingRegisters> {
  const registers = await readingRegisters(db, country);
  if (!registers) throw new AppError("not-found", `There is no country ${country}.`, { country });
  return registers;
}

/** A word means something that exists, or is left out, or is taken back. */
function requireTarget(
  { areas, channels }: ReadingRegisters,
  { kind, target }: { kind: string; target: string | null },
) {
  if (target === null || target === "") return;
  const codes = (kind === "area" ? areas : channels).map(({ code }) => code);
  if (codes.includes(target)) return;
  throw new AppError("invalid", `There is no ${kind} ${target}.`, { parameter: "words", value: target });
}
