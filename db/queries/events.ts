import { and, asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { event, municipalityGroup } from "@/db/schema/events";
import { municipality } from "@/db/schema/registers";
import type { EventFacts } from "@/lib/domain/event";
import { standing } from "./standing";

/** Of a municipality, of a group, or with neither of the whole country. */
export type EventRow = EventFacts & {
  id: number;
  municipality: { id: number; code: string; name: string } | null;
  group: { id: number; code: string; name: string } | null;
  areaSlot: number | null;
  channelSlot: number | null;
  sinceVersion: number;
};

/** The events of a country, oldest first. */
export async function events(db: Database, country: string, version?: number): Promise<EventRow[]> {
  return db
    .select({
      id: event.id,
      kind: event.kind,
      initiative: event.initiative,
      fromDay: event.fromDay,
      toDay: event.toDay,
      title: event.title,
      note: event.note,
      municipality: { id: municipality.id, code: municipality.code, name: municipality.name },
      group: { id: municipalityGroup.id, code: municipalityGroup.code, name: municipalityGroup.name },
      areaSlot: event.areaSlot,
      channelSlot: event.channelSlot,
      sinceVersion: event.sinceVersion,
    })
    .from(event)
    .leftJoin(municipality, and(eq(municipality.id, event.municipalityId), standing(municipality, version)))
    .leftJoin(municipalityGroup, and(eq(municipalityGroup.id, event.groupId), standing(municipalityGroup, version)))
    .where(and(eq(event.country, country), standing(event, version)))
    .orderBy(asc(event.fromDay), asc(event.id));
}
