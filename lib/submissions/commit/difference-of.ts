import type { Sql } from "@/db/sheets/copy";
import { sheetRules } from "@/db/sheets/counted-country";
import type { Reading } from "@/lib/submissions/read/reading";
import type { Warning } from "@/lib/submissions/warnings/warnings";
import { differenceWarnings } from "@/lib/submissions/warnings/warnings-of-difference";
import { type Difference, difference } from "./difference";
import type { Known } from "./known";
import { type Absence, standingOf } from "./standing";

/** What a file changes, what of it is unusual, and what was read to find that out. */
export type FileDifference = Difference & { warnings: Warning[]; known: Known | null };

/** What a file changes now. Outside the commit lock this may be old by the time it is read; a commit asks again under it. */
export async function differenceOf(
  sql: Sql,
  country: string,
  reading: Pick<Reading, "sheets">,
  absence: Absence = {},
): Promise<FileDifference> {
  const standing = await standingOf(sql, country, reading.sheets, absence);
  const found = difference(reading.sheets, standing);
  const rules = await sheetRules(sql, country);
  const { span, sheets } = standing;
  const known = span && { span, sheets, declared: found.declared };
  return { ...found, known, warnings: differenceWarnings(found, sheets.values(), rules) };
}
