import type { z } from "zod";
import { versionsReport } from "@/lib/reports/version-list";
import type { Reading } from "./respond";
import type { versionsQuestion } from "./version-params";

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
