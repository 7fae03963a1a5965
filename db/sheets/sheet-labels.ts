import { AREA_SLOTS, CHANNEL_SLOTS } from "@/lib/domain/slot";
import type { Sql } from "./copy";

/** `area,channel` of every slot that the registers know, now or at a version, at `slot - 1`. Codes need no quotes. */
export async function sheetLabels(sql: Sql, country: string, version?: number): Promise<(string | null)[]> {
  const areas = await codes(sql, "area", country, version);
  const channels = await codes(sql, "channel", country, version);
  return Array.from({ length: AREA_SLOTS * CHANNEL_SLOTS }, (_, index) => {
    const area = areas.get(Math.floor(index / CHANNEL_SLOTS) + 1);
    const channel = channels.get((index % CHANNEL_SLOTS) + 1);
    return area && channel ? `${area},${channel}` : null;
  });
}

async function codes(sql: Sql, table: "area" | "channel", country: string, version: number | undefined) {
  const rows = await sql<{ slot: number; code: string }[]>`
    select slot::int, code from ${sql(table)} where country = ${country}
      and since_version <= coalesce(${version ?? null}::int, since_version)
      and (until_version is null or until_version > ${version ?? null}::int)`;
  return new Map(rows.map(({ slot, code }) => [slot, code]));
}
