import type { OpenDatabase } from "@/db/client";
import type { SheetChange } from "@/lib/submissions/commit/difference";
import { draftById } from "@/lib/submissions/commit/draft";
import { writtenByVersion } from "@/lib/submissions/commit/undo";
import { changedCells, namesOf } from "./file-effect";
import type { ChangedCell } from "./submission";
import { type AskedSubmission, askedSubmission, type SubmissionQuestion, shownDifference } from "./submission-asked";

/** Every cell that a draft would change, or that a committed submission changed, new ones too: all of them. */
export async function submissionDifference(
  opened: Pick<OpenDatabase, "db" | "sql">,
  question: SubmissionQuestion,
): Promise<ChangedCell[]> {
  const asked = await askedSubmission(opened, question);
  const names = namesOf({ registers: asked.registers, municipalities: asked.places });
  const changes = asked.stored.state === "draft" ? await drafted(asked) : await committed(asked);
  const inOrder = [...changes].sort(
    (a, b) => a.municipalityId - b.municipalityId || (a.month < b.month ? -1 : a.month > b.month ? 1 : 0),
  );
  return changedCells(inOrder, names, Number.POSITIVE_INFINITY).rows;
}

type Change = Pick<SheetChange, "municipalityId" | "month" | "before" | "after">;

async function drafted(asked: AskedSubmission): Promise<Change[]> {
  const { reading, difference } = await draftById(asked.sql, asked.id, asked.read);
  return difference ? (await shownDifference(asked, reading, difference)).changes : [];
}

/** What its version wrote, whatever came later. */
async function committed({ sql, country, stored }: AskedSubmission): Promise<Change[]> {
  const { version, months, municipalityIds } = stored;
  if (version === null) return [];
  const written = await writtenByVersion(sql, { months, municipalities: municipalityIds }, version, country);
  return written.map(({ standing: { municipalityId, month }, before, wrote }) => ({
    ...{ municipalityId, month, before, after: wrote },
  }));
}
