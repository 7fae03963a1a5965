import { AREA_SLOTS, CHANNEL_SLOTS } from "@/lib/domain/slot";
import type { Sql } from "./copy";

/** `area,channel` of every slot that the registers know, at `slot - 1`. Codes need no quotes. */
export async function sheetLabels(sql: Sql, country: string): Promise<(string | null)[]> {
  const areas = await codes(sql, "area", country);
  const channels = await codes(sql, "channel", country);
  return Array.from({ length: AREA_SLOTS * CHANNEL_SLOTS }, (_, index) => {
    const area = areas.get(Math.floor(index / CHANNEL_SLOTS) + 1);
    const channel = channels.get((index % CHANNEL_SLOTS) + 1);
    return area && channel ? `${area},${channel}` : null;
  });
}

async function codes(sql: Sql, table: "area" | "channel", country: string): Promise<Map<number, string>> {
  const rows = await sql<{ slot: number; code: string }[]>`
    select slot::int, code from ${sql(table)} where country = ${country} and until_version is null`;
  return new Map(rows.map(({ slot, code }) => [slot, code]));
}
