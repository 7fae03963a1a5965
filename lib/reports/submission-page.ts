import type { OpenDatabase } from "@/db/client";
import type { CountryRegisters } from "@/db/queries/country-registers";
import { declarations } from "@/db/queries/declarations";
import { type MunicipalityRow, municipalities } from "@/db/queries/municipalities";
import { readingRegisters } from "@/db/queries/reading-registers";
import { type StoredSubmission, submissionById } from "@/db/queries/submissions";
import { byMunicipality } from "@/db/sheets/declarations";
import { type Day, firstDay } from "@/lib/domain/month";
import { countAt } from "@/lib/domain/slot";
import { AppError } from "@/lib/errors";
import { withProposals } from "@/lib/submissions/declare";
import type { Answer, Difference } from "@/lib/submissions/difference";
import { differenceOf } from "@/lib/submissions/difference-of";
import { draftById, type ReadBytes, readingOf } from "@/lib/submissions/draft";
import { readSubmission } from "@/lib/submissions/read";
import { type Reading, type Recognised, sheetKey } from "@/lib/submissions/reading";
import { standingOf } from "@/lib/submissions/standing";
import type { KeptCell } from "@/lib/submissions/undo";
import { LIST_LIMIT } from "./asked";
import { type Context, inCountry } from "./context";
import { countryHead } from "./country-window";
import { fileEffect, labelOf, namesOf } from "./file-effect";
import type { ChangedCell, SubmissionReport, Sums } from "./submission";
import { submissionRow } from "./submission-row";

/** `answers` by channel code: what the reader has said about channels that the file leaves out, and not yet saved. */
export type SubmissionQuestion = {
  country: string;
  id: number;
  answers: Readonly<Record<string, Answer>>;
  today: Day;
};

type Asked = SubmissionQuestion & { sql: OpenDatabase["sql"]; stored: StoredSubmission; places: MunicipalityRow[] };
type Parts = Pick<SubmissionReport, "problems" | "warnings" | "effect" | "sums" | "notPutBack">;

/** The page of one submission: a draft with what it would change, a committed one with its receipt. */
export async function submissionReport(
  { db, sql }: Pick<OpenDatabase, "db" | "sql">,
  question: SubmissionQuestion,
): Promise<SubmissionReport> {
  return inCountry(db, question, async (context) => {
    const { tx, stamp, registers } = context;
    const [head, places, stored] = await Promise.all([
      countryHead(context, firstDay(stamp.lastClosed)),
      municipalities(tx, question.country),
      submissionById(tx, question.country, question.id),
    ]);
    if (!stored) throw new AppError("not-found", `There is no submission ${question.id}.`, { id: question.id });
    const asked = { ...question, sql, stored, places };
    const recognised = recognisedOf(stored);
    return {
      ...stamp,
      country: head,
      lockDay: registers.country.lockDay,
      submission: submissionRow(stored, places),
      recognised,
      labels: labelsOf(recognised, registers, places),
      ...(stored.state === "draft" ? await draftParts(context, asked) : await committedParts(context, asked)),
    };
  });
}

/** Names for the codes that a reading mentions, and no others: a nation's file names everything. */
function labelsOf(
  recognised: Recognised | null,
  { areas, channels }: CountryRegisters,
  places: readonly MunicipalityRow[],
): SubmissionReport["labels"] {
  const mentioned = new Set(recognised?.understood.map(({ kind, readAs }) => `${kind} ${readAs}`));
  for (const { kind, into } of recognised?.merged ?? []) mentioned.add(`${kind} ${into}`);
  return {
    areas: areas.filter(({ code }) => mentioned.has(`area ${code}`)).map(labelOf),
    channels: channels.filter(({ code }) => mentioned.has(`channel ${code}`)).map(labelOf),
    municipalities: places
      .filter(({ code }) => mentioned.has(`municipality ${code}`))
      .map(({ code, name }) => ({ code, name })),
  };
}

const NOTHING: Parts = {
  problems: { count: 0, rows: [], lines: 0 },
  warnings: { count: 0, rows: [] },
  effect: null,
  sums: null,
  notPutBack: [],
};

async function draftParts(context: Context, asked: Asked): Promise<Parts> {
  const { sql, id, country, answers, stored } = asked;
  const { reading, difference, digest } = await draftById(sql, id, await reader(context, asked));
  const parts = { ...NOTHING, ...findings(reading) };
  if (!difference || !digest) return parts;
  const slots = context.registers.channels.flatMap(({ slot, code }) => {
    const answer = answers[code];
    return answer ? [[slot, answer] as const] : [];
  });
  // The digest stays that of the draft: what the reader answers is sent with the commit, and applied after the check.
  const shown =
    slots.length === 0
      ? difference
      : await differenceOf(sql, country, reading, {
          absent: stored.absent ?? undefined,
          answers: Object.fromEntries(slots),
        });
  return { ...parts, effect: fileEffect(shown, digest, await effectNames(context, asked, shown)) };
}

function findings({ problems, problemCount, warnings }: Reading): Pick<Parts, "problems" | "warnings"> {
  const lines = new Set(problems.map(({ line }) => line)).size;
  return {
    problems: { count: problemCount, rows: problems, lines },
    warnings: { count: warnings.length, rows: warnings.slice(0, LIST_LIMIT) },
  };
}

async function effectNames({ tx, registers, stamp }: Context, { places }: Asked, difference: Difference) {
  const ids = [...new Set(difference.changes.map(({ municipalityId }) => municipalityId))];
  const before = byMunicipality(await declarations(tx, ids));
  const proposed = byMunicipality(difference.declarations);
  const after = new Map(ids.map((id) => [id, withProposals(before.get(id) ?? [], proposed.get(id) ?? [])]));
  return { registers, municipalities: places, declared: { before, after }, today: stamp.today };
}

async function committedParts(context: Context, asked: Asked): Promise<Parts> {
  const { sql, id, country, stored, places } = asked;
  if (stored.revertsId !== null) {
    const names = namesOf({ registers: context.registers, municipalities: places });
    return { ...NOTHING, notPutBack: keptOf(stored).map((kept) => notPutBack(kept, names)) };
  }
  if (stored.state !== "committed" || !stored.hasFile) return NOTHING;
  const reading = await readingOf(sql, id, await reader(context, asked));
  const { sheets } = await standingOf(sql, country, reading.sheets, {});
  const sums: Sums = { file: 0, stored: 0 };
  for (const sheet of reading.sheets) {
    const standing = sheets.get(sheetKey(sheet))?.counts ?? new Int32Array();
    sheet.counts.forEach((count, index) => {
      if (count < 0) return;
      sums.file += count;
      sums.stored += countAt(standing, index + 1) ?? 0;
    });
  }
  return { ...NOTHING, sums };
}

/** How this country's files are read today; a committed file reads as it did, since months only close. */
async function reader({ tx, stamp }: Context, { country }: Asked): Promise<ReadBytes> {
  const registers = await readingRegisters(tx, country);
  if (!registers) throw new AppError("not-found", `There is no country ${country}.`, { country });
  return (bytes) => readSubmission(bytes, registers, { today: stamp.today });
}

function notPutBack(kept: KeptCell, names: ReturnType<typeof namesOf>): ChangedCell {
  return {
    municipality: names.place(kept.municipalityId),
    month: kept.month,
    ...names.cell(kept.slot),
    before: kept.wrote,
    after: kept.stands,
  };
}

// What a submission stores as `recognised` is written by its own kind: a file's reading, or what a revert left alone.

function recognisedOf({ recognised, revertsId }: StoredSubmission): Recognised | null {
  return revertsId === null ? (recognised as Recognised | null) : null;
}

function keptOf({ recognised }: StoredSubmission): KeptCell[] {
  return (recognised as { kept?: KeptCell[] } | null)?.kept?.slice(0, LIST_LIMIT) ?? [];
}
