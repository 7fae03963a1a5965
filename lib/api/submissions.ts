import type { z } from "zod";
import type { Database } from "@/db/client";
import { countryRegisters } from "@/db/queries/country-registers";
import { readingRegisters } from "@/db/queries/reading-registers";
import { ownSubmission, requireOwnMunicipalities } from "@/lib/access/own";
import { ownOf } from "@/lib/access/rights";
import { AppError } from "@/lib/errors";
import { historyReport } from "@/lib/reports/submission/submission-history";
import { submissionReport } from "@/lib/reports/submission/submission-page";
import { commitReading, commitSubmission } from "@/lib/submissions/commit/commit";
import { discardSubmission, draftSubmission, FILE_LIMIT, type ReadBytes } from "@/lib/submissions/commit/draft";
import { revertSubmission } from "@/lib/submissions/commit/revert";
import { readFile } from "@/lib/submissions/read/read-file";
import { boundedBody, sentFile } from "./body";
import { type arrivalQuestion, commitBody, revertBody } from "./params";
import { readBody } from "./parse";
import { inWords } from "./problem-messages";
import type { Reading, Writing } from "./respond";
import { understood } from "./understood";
import { namedWarnings, refusalInWords, warningsInWords } from "./warning-messages";

const BODY_LIMIT = 100_000;

/** Reads a file and keeps it as a draft; takes it over at once where that is asked for. */
export async function arrive(question: z.output<typeof arrivalQuestion>, writing: Writing): Promise<object> {
  const { sql, request, now } = writing;
  const { country, absent, reason } = question;
  const source = sourceOf(question, writing);
  const read = await readerOf(writing, country);
  const file = await sentFile(request, FILE_LIMIT);
  const fileName = file.name ?? question.fileName ?? null;
  const given = givenIn(question);
  const { by, visitor } = writing;
  const accountId = visitor.kind === "account" ? visitor.id : undefined;
  const arrival = {
    country,
    source,
    by,
    accountId,
    now,
    fileName,
    absent,
    given,
    reason: reason ?? null,
    bytes: file.bytes,
  };
  if (question.commit === "false") {
    const { id, reading, difference, digest } = await draftSubmission(sql, { ...arrival, read });
    const changes = difference?.totals ?? null;
    const figures = await namedWarnings(writing.db, country, difference?.warnings ?? [], request.headers);
    return { id, state: "draft", ...understood(reading, request.headers, figures), changes, digest };
  }
  const reading = await read(file.bytes, { given });
  const said = understood(reading, request.headers);
  // The same refusal as that of a commit, in words.
  if (said.problemCount > 0)
    throw new AppError("invalid", `The file has ${said.problemCount} problems, so nothing of it is taken over.`, said);
  const { warnings, ...receipt } = await commitReading(sql, reading, {
    ...arrival,
    acceptWarnings: question.acceptWarnings === "true",
  }).catch(refusalInWords(writing.db, country, request.headers));
  const figures = await namedWarnings(writing.db, country, warnings, request.headers);
  return { ...understood(reading, request.headers, figures), ...receipt };
}

function givenIn({ municipality, month }: { municipality?: string | undefined; month?: string | undefined }) {
  return municipality || month ? { municipality, month } : null;
}

/** What was typed in comes from the page that it is typed into, and from nowhere else. */
function sourceOf(question: z.output<typeof arrivalQuestion>, { source }: Writing): Writing["source"] | "form" {
  if (question.source === undefined) return source;
  if (source === "page") return question.source;
  throw new AppError("forbidden", "Only the page itself sends what is typed into it.", { reason: "source" });
}

/** Takes a draft over, if it still changes what was shown. */
export async function commit({ id }: { id: number }, writing: Writing): Promise<object> {
  const { db, sql, request, now, by, visitor } = writing;
  const body = readBody(commitBody, (await boundedBody(request, BODY_LIMIT)).toString());
  const { digest, answers, reason, acceptWarnings } = body;
  const { country } = await ownSubmission(sql, visitor, id);
  const { warnings, ...receipt } = await commitSubmission(sql, id, {
    ...{ by, now, reason: reason ?? null, expectedDigest: digest ?? undefined },
    read: await readerOf(writing, country),
    answers: answers && (await slotsOf(db, country, answers)),
    acceptWarnings: acceptWarnings ?? false,
  }).catch(refusalInWords(db, country, request.headers));
  return { ...receipt, warnings: await namedWarnings(db, country, warnings, request.headers) };
}

export async function revert({ id }: { id: number }, { sql, request, now, by, visitor }: Writing): Promise<object> {
  await ownSubmission(sql, visitor, id);
  const { reason } = readBody(revertBody, (await boundedBody(request, BODY_LIMIT)).toString());
  const accountId = visitor.kind === "account" ? visitor.id : undefined;
  return revertSubmission(sql, id, { by, accountId, now, reason: reason ?? null });
}

export async function discard({ id }: { id: number }, { sql, visitor }: Writing): Promise<object> {
  await ownSubmission(sql, visitor, id);
  await discardSubmission(sql, id);
  return { id, state: "discarded" };
}

type HistoryQuestion = { country: string; asOf?: string | undefined };

export async function history(question: HistoryQuestion, { db, today, visitor }: Reading): Promise<object> {
  const { version, versionAt, submissions } = await historyReport(db, { ...question, today, own: ownOf(visitor) });
  return { version, versionAt, count: submissions.count, submissions: submissions.rows };
}

export async function submission(question: { id: number; country: string }, reading: Reading): Promise<object> {
  await ownSubmission(reading.sql, reading.visitor, question.id);
  const { problems, warnings, unusual, ...report } = await submissionReport(reading, {
    ...question,
    answers: {},
    today: reading.today,
  });
  const { headers } = reading.request;
  return {
    ...report,
    problems: { ...problems, rows: inWords(problems.rows, headers) },
    warnings: {
      count: warnings.count + unusual.count,
      digest: unusual.digest,
      rows: [...inWords(warnings.rows, headers), ...warningsInWords(unusual.rows, headers)],
    },
  };
}

/** Reads files, and refuses one that brings counts of municipalities that are not the visitor's. */
export async function readerOf({ db, today, visitor }: Writing, country: string): Promise<ReadBytes> {
  const registers = await readingRegisters(db, country);
  if (!registers) throw new AppError("not-found", `There is no country ${country}.`, { country });
  return async (bytes, said) => {
    const reading = await readFile(bytes, registers, { today, ...said });
    const brought = new Set(reading.sheets.map(({ municipalityId }) => municipalityId));
    requireOwnMunicipalities(
      visitor,
      registers.municipalities.filter(({ id }) => brought.has(id)),
    );
    return reading;
  };
}

async function slotsOf(db: Database, country: string, answers: Record<string, "zero" | "missing">) {
  const channels = (await countryRegisters(db, country))?.channels ?? [];
  return Object.fromEntries(
    Object.entries(answers).map(([code, answer]) => {
      const channel = channels.find((candidate) => candidate.code === code);
      if (!channel)
        throw new AppError("invalid", `There is no channel ${code}.`, { parameter: "answers", value: code });
      return [channel.slot, answer] as const;
    }),
  );
}
