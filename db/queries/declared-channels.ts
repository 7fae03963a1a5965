import { and, inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { declaration } from "@/db/schema/registers";
import type { Month } from "@/lib/domain/month";
import { CHANNEL_SLOTS } from "@/lib/domain/slot";
import { standing } from "./standing";

/** From when to when a municipality counts a channel in any area; `to` null while it goes on. */
export type DeclaredChannel = { municipalityId: number; channelSlot: number; from: Month; to: Month | null };

export async function declaredChannels(
  db: Database,
  municipalityIds: readonly number[],
  version?: number,
): Promise<DeclaredChannel[]> {
  if (municipalityIds.length === 0) return [];
  const { municipalityId, slot, validFrom, validTo } = declaration;
  const channelSlot = sql<number>`(${slot} - 1) % ${sql.raw(String(CHANNEL_SLOTS))} + 1`;
  return db
    .select({
      municipalityId,
      channelSlot: channelSlot.as("channel_slot"),
      from: sql<Month>`to_char(${validFrom}, 'YYYY-MM')`.as("first"),
      to: sql<Month | null>`to_char(${validTo}, 'YYYY-MM')`.as("last"),
    })
    .from(declaration)
    .where(and(inArray(municipalityId, [...municipalityIds]), standing(declaration, version)))
    .groupBy(municipalityId, channelSlot, validFrom, validTo);
}
