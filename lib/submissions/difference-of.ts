import type { Sql } from "@/db/sheets/copy";
import { type Difference, difference } from "./difference";
import type { Reading } from "./reading";
import { type Absence, standingOf } from "./standing";

/** What a file changes now. Outside the commit lock this may be old by the time it is read; a commit asks again under it. */
export async function differenceOf(
  sql: Sql,
  country: string,
  reading: Pick<Reading, "sheets">,
  absence: Absence = {},
): Promise<Difference> {
  return difference(reading.sheets, await standingOf(sql, country, reading.sheets, absence));
}
