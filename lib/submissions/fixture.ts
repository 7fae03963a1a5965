import type postgres from "postgres";
import type { Month } from "@/lib/domain/month";
import { slotOf } from "@/lib/domain/slot";
import { NOT_MENTIONED, type Reading, type ReadSheet } from "./reading";

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

/** The municipalities of a country by code. */
export async function idsByCode(sql: postgres.Sql, country = "dk"): Promise<Record<string, number>> {
  const rows = await sql<{ code: string; id: number }[]>`
    select code, id from municipality where country = ${country} and until_version is null`;
  return Object.fromEntries(rows.map(({ code, id }) => [code, id]));
}
