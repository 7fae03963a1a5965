import { createTranslator } from "next-intl";
import type { z } from "zod";
import { storedFile } from "@/db/sheets/submission-rows";
import { ownSubmission } from "@/lib/access/own";
import { csvText, separatorOf } from "@/lib/csv";
import { AppError } from "@/lib/errors";
import { CATALOGUES } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import { problemText } from "@/lib/i18n/problem-text";
import type { ChangedCell } from "@/lib/reports/submission/submission";
import { askedSubmission } from "@/lib/reports/submission/submission-asked";
import { submissionDifference } from "@/lib/reports/submission/submission-difference";
import { readingOf } from "@/lib/submissions/commit/draft";
import { type ProblemFile, problemFile, type WordedProblem } from "@/lib/submissions/read/problem-file";
import type { Reading as FileReading, Problem } from "@/lib/submissions/read/reading";
import type { differenceQuestion, problemFileQuestion } from "./params";
import { languageOf } from "./problem-messages";
import type { Reading } from "./respond";
import { attachment, XLSX } from "./submission-file";

const TYPES: Record<ProblemFile["kind"], string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: XLSX,
};

/** The file as it came, with a column that says what is wrong on each line. */
export async function problemDownload(
  { id, country, locale }: z.output<typeof problemFileQuestion>,
  reading: Reading,
): Promise<Response> {
  const language = locale ?? languageOf(reading.request.headers.get("accept-language"));
  await ownSubmission(reading.sql, reading.visitor, id);
  const asked = await askedSubmission(reading, { id, country, answers: {}, today: reading.today });
  const bytes = await storedFile(reading.sql, id);
  if (!bytes) throw new AppError("not-found", `Submission ${id} has no file.`, { id });
  const found = await readingOf(reading.sql, id, asked.read);
  const column = columnOf(found, language);
  const file = (await problemFile(bytes, found.recognised, column)) ?? listOf(found, language);
  const name = (asked.stored.fileName ?? `submission-${id}`).replace(/\.\w{1,5}$/, "");
  return download(file.bytes, file.kind, `${name}-${wordsIn(language).fileProblems("suffix")}.${file.kind}`);
}

/** Every count that changes, old and new. */
export async function differenceDownload(
  { id, country, locale, zero, missing }: z.output<typeof differenceQuestion>,
  reading: Reading,
): Promise<Response> {
  const language = locale ?? languageOf(reading.request.headers.get("accept-language"));
  const answers = Object.fromEntries([
    ...codesIn(zero).map((channel) => [channel, "zero"] as const),
    ...codesIn(missing).map((channel) => [channel, "missing"] as const),
  ]);
  await ownSubmission(reading.sql, reading.visitor, id);
  const cells = await submissionDifference(reading, { id, country, answers, today: reading.today });
  const { difference: t } = wordsIn(language);
  const header = COLUMNS.map((column) => t(`columns.${column}`));
  const text = csvText([header, ...cells.map((cell) => rowOf(cell, language))], separatorOf(language));
  return download(Buffer.from(text), "csv", t("fileName", { id: String(id) }));
}

function codesIn(text: string | undefined): string[] {
  return text?.split(",").filter(Boolean) ?? [];
}

const COLUMNS = ["code", "municipality", "month", "area", "channel", "before", "after", "difference"] as const;

/** Not reported is an empty cell, and beside it there is no difference. */
function rowOf({ municipality, month, area, channel, before, after }: ChangedCell, locale: Locale): string[] {
  const figures = [before, after, before === null || after === null ? null : after - before];
  const labels = [municipality.code, municipality.name, month, area.names[locale], channel.names[locale]];
  return [...labels, ...figures.map((figure) => (figure === null ? "" : String(figure)))];
}

function wordsIn(locale: Locale) {
  const messages = CATALOGUES[locale];
  return {
    problems: createTranslator({ locale, messages, namespace: "problems" }),
    fileProblems: createTranslator({ locale, messages, namespace: "problemFile" }),
    difference: createTranslator({ locale, messages, namespace: "differenceFile" }),
  };
}

function columnOf({ problems, problemCount, warnings }: FileReading, locale: Locale) {
  const { problems: t, fileProblems } = wordsIn(locale);
  const worded = (problem: Problem): WordedProblem => {
    const { message, hint } = problemText(problem, t, locale);
    return { sheet: problem.sheet, line: problem.line, column: problem.column, text: [message, hint].join(" ").trim() };
  };
  const isAll = problems.length === problemCount;
  const title = isAll
    ? fileProblems("title")
    : fileProblems("titleSome", { shown: problems.length, count: problemCount });
  return { title, problems: [...problems, ...warnings].map(worded) };
}

/** Where the rows of the file cannot be told apart: its problems alone. */
function listOf(found: FileReading, locale: Locale): ProblemFile {
  const { title, problems } = columnOf(found, locale);
  const { fileProblems } = wordsIn(locale);
  const rows = problems.map(({ line, column, text }) => [line === null ? "" : String(line), column ?? "", text]);
  const header = [fileProblems("line"), fileProblems("column"), title];
  return { kind: "csv", bytes: Buffer.from(csvText([header, ...rows], separatorOf(locale))) };
}

function download(bytes: Buffer, kind: ProblemFile["kind"], name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { "content-type": TYPES[kind], "content-disposition": attachment(name) },
  });
}
