import type { MunicipalityRow } from "@/db/queries/municipalities";
import type { StoredSubmission } from "@/db/queries/submissions";
import type { SubmissionRow } from "./submission";

const PLACES_SHOWN = 3;

/** A stored submission as the pages show it, its municipalities by name. */
export function submissionRow(stored: StoredSubmission, municipalities: readonly MunicipalityRow[]): SubmissionRow {
  const { municipalityIds, recognised: _, absent: __, warnings: ___, at, committedAt, ...row } = stored;
  const ids = new Set(municipalityIds);
  const places = ids.size === 0 ? [] : municipalities.filter(({ id }) => ids.has(id));
  return {
    ...row,
    at: at.toISOString(),
    committedAt: committedAt?.toISOString() ?? null,
    municipalities: { count: ids.size, rows: places.slice(0, PLACES_SHOWN).map(({ code, name }) => ({ code, name })) },
  };
}
