import type { z } from "zod";
import { cellLifeReport } from "@/lib/reports/history/cell-life";
import { comparisonReport } from "@/lib/reports/history/comparison";
import { versionsReport } from "@/lib/reports/history/version-list";
import type { Reading } from "./respond";
import type { cellQuestion, comparisonQuestion, versionsQuestion } from "./version-params";

/** The list of versions, a page of it. */
export async function versions(question: z.output<typeof versionsQuestion>, { db, today }: Reading): Promise<object> {
  const { versionKind, fromDay, toDay, pageSize, ...asked } = question;
  const {
    country: _,
    municipality: __,
    authors: ___,
    newer: ____,
    ...answer
  } = await versionsReport(db, {
    ...asked,
    ...{ kind: versionKind, from: fromDay, to: toDay, limit: pageSize, today },
  });
  return answer;
}

/** The life of one count, or of a month's sums. */
export async function cellHistory(question: z.output<typeof cellQuestion>, { db, today }: Reading): Promise<object> {
  const { country: _, areas: __, channels: ___, ...answer } = await cellLifeReport(db, { ...question, today });
  return answer;
}

/** What has changed between two versions. */
export async function comparison(
  question: z.output<typeof comparisonQuestion>,
  { db, today }: Reading,
): Promise<object> {
  const { fromVersion: from, toVersion: to, ...asked } = question;
  const { country: _, ...answer } = await comparisonReport(db, { ...asked, from, to, today });
  return answer;
}
