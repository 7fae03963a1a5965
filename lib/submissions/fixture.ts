import type postgres from "postgres";
import type { Month } from "@/lib/domain/month";
import { areaSlotOf, channelSlotOf, slotOf } from "@/lib/domain/slot";
import { NOT_MENTIONED, type Reading, type ReadSheet } from "./read/reading";

/** For tests: a cell as `[area slot, channel slot, count]`; or what else a file can say, such as WITHDRAWN. */
export type Cell = readonly [area: number, channel: number, count: number];

export function readSheet(municipalityId: number, month: Month, cells: readonly Cell[]): ReadSheet {
  const counts = new Int32Array(64).fill(NOT_MENTIONED);
  for (const [area, channel, count] of cells) counts[slotOf(area, channel) - 1] = count;
  return { municipalityId, month, counts };
}

export function readingOf(...sheets: ReadSheet[]): Reading {
  const recognised = {
    ...{ layout: "tidy" as const, delimiter: null, encoding: null, columns: [], understood: [], merged: [] },
    ...{ rows: 0, months: [], municipalities: [] },
  };
  return { sheets, rows: 0, problems: [], problemCount: 0, warnings: [], recognised };
}

/** The counts that stand in a sheet. */
export async function countsOf(sql: postgres.Sql, municipalityId: number, month: Month): Promise<Cell[]> {
  const rows = await sql<{ slot: number; count: number }[]>`
    select u.slot::int, u.count from sheet s cross join lateral unnest(s.counts) with ordinality as u(count, slot)
    where s.municipality_id = ${municipalityId} and s.month = ${`${month}-01`}::text::date and u.count is not null
    order by u.slot`;
  return rows.map(({ slot, count }) => [areaSlotOf(slot), channelSlotOf(slot), count]);
}

/** Takes out all counts and what came with them; the registers, version 1, stay. */
export async function emptied(sql: postgres.Sql): Promise<void> {
  await sql`truncate sheet, revision, submission, submission_file, declaration, blank_answer, label_mapping,
    window_total, country_window_total, country_area_total restart identity cascade`;
  await sql`delete from version where number > 1`;
}
