import type { OpenDatabase } from "@/db/client";
import type { CountryRegisters } from "@/db/queries/country-registers";
import { declarations } from "@/db/queries/declarations";
import type { MunicipalityRow } from "@/db/queries/municipalities";
import type { StoredSubmission } from "@/db/queries/submissions";
import { byMunicipality } from "@/db/sheets/declarations";
import { countAt } from "@/lib/domain/slot";
import { LIST_LIMIT } from "@/lib/reports/asked";
import { rankingEffect } from "@/lib/reports/league/ranking-effect";
import type { KeptWarnings } from "@/lib/submissions/commit/commit";
import { withProposals } from "@/lib/submissions/commit/declare";
import type { Difference } from "@/lib/submissions/commit/difference";
import { draftById, readingOf } from "@/lib/submissions/commit/draft";
import { standingOf } from "@/lib/submissions/commit/standing";
import type { KeptCell } from "@/lib/submissions/commit/undo";
import { type Reading, type Recognised, sheetKey } from "@/lib/submissions/read/reading";
import type { Warning } from "@/lib/submissions/warnings/warnings";
import { warningsDigest } from "@/lib/submissions/warnings/warnings-of-difference";
import { explainOf } from "./explain";
import { figureWarning } from "./figure-warnings";
import { fileEffect, labelOf, namesOf } from "./file-effect";
import type { ChangedCell, SubmissionReport, Sums } from "./submission";
import { type AskedSubmission, askedSubmission, type SubmissionQuestion, shownDifference } from "./submission-asked";
import { submissionRow } from "./submission-row";

type Parts = Pick<SubmissionReport, "problems" | "warnings" | "unusual" | "effect" | "ranking" | "sums" | "notPutBack">;

/** The page of one submission: a draft with what it would change, a committed one with its receipt. */
export async function submissionReport(
  opened: Pick<OpenDatabase, "db" | "sql">,
  question: SubmissionQuestion,
): Promise<SubmissionReport> {
  const asked = await askedSubmission(opened, question);
  const { head, registers, places, stored } = asked;
  const recognised = recognisedOf(stored);
  return {
    ...head,
    submission: submissionRow(stored, places),
    recognised,
    labels: labelsOf(recognised, registers, places),
    explain: stored.state === "draft" && recognised ? explainOf(recognised, registers, { places, ...head }) : null,
    ...(stored.state === "draft" ? await draftParts(asked) : await committedParts(asked)),
  };
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
  unusual: { count: 0, rows: [], digest: null },
  effect: null,
  ranking: null,
  sums: null,
  notPutBack: [],
};

async function draftParts(asked: AskedSubmission): Promise<Parts> {
  const { sql, id, read } = asked;
  const { reading, difference, digest } = await draftById(sql, id, read);
  const parts = { ...NOTHING, ...findings(reading) };
  if (!difference || !digest) return parts;
  // The digest stays that of the draft: what the reader answers is sent with the commit, and applied after the check.
  const shown = await shownDifference(asked, reading, difference);
  const unusual = unusualOf(asked, shown.warnings, warningsDigest(shown.warnings, reading.warnings));
  const names = await effectNames(asked, shown);
  const ranking = await rankingEffect(asked, shown, names);
  return { ...parts, unusual, ranking, effect: fileEffect(shown, digest, names) };
}

function unusualOf(
  { registers, places }: AskedSubmission,
  warnings: readonly Warning[],
  digest: string | null,
  count = warnings.length,
) {
  const names = namesOf({ registers, municipalities: places });
  return { count, digest, rows: warnings.slice(0, LIST_LIMIT).map((warning) => figureWarning(warning, names)) };
}

/** What was taken over though it looked unusual. */
function accepted(asked: AskedSubmission): Pick<Parts, "warnings" | "unusual"> {
  const kept = asked.stored.warnings as KeptWarnings | null; // written by a commit, and by nothing else
  if (!kept) return { warnings: NOTHING.warnings, unusual: NOTHING.unusual };
  return {
    warnings: { count: kept.file.length, rows: kept.file.slice(0, LIST_LIMIT) },
    unusual: unusualOf(asked, kept.figures, null, kept.count - kept.file.length),
  };
}

function findings({ problems, problemCount, warnings }: Reading): Pick<Parts, "problems" | "warnings"> {
  const lines = new Set(problems.map(({ line }) => line)).size;
  return {
    problems: { count: problemCount, rows: problems, lines },
    warnings: { count: warnings.length, rows: warnings.slice(0, LIST_LIMIT) },
  };
}

async function effectNames({ db, registers, places, today }: AskedSubmission, difference: Difference) {
  const ids = [...new Set(difference.changes.map(({ municipalityId }) => municipalityId))];
  const before = byMunicipality(await declarations(db, ids));
  const proposed = byMunicipality(difference.declarations);
  const after = new Map(ids.map((id) => [id, withProposals(before.get(id) ?? [], proposed.get(id) ?? [])]));
  return { registers, municipalities: places, declared: { before, after }, today };
}

async function committedParts(asked: AskedSubmission): Promise<Parts> {
  const { sql, id, country, stored, registers, places, read } = asked;
  if (stored.revertsId !== null) {
    const names = namesOf({ registers, municipalities: places });
    return { ...NOTHING, notPutBack: keptOf(stored).map((kept) => notPutBack(kept, names)) };
  }
  const parts = { ...NOTHING, ...accepted(asked) };
  if (stored.state !== "committed" || !stored.hasFile) return parts;
  const reading = await readingOf(sql, id, read);
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
  return { ...parts, sums };
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
