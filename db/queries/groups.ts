import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { groupMember, municipalityGroup } from "@/db/schema/events";
import { standing } from "./standing";

/** A saved set of municipalities; `members` are their ids, in order. */
export type GroupRow = {
  id: number;
  code: string;
  name: string;
  note: string | null;
  members: number[];
  sinceVersion: number;
};

/** The groups of a country, by name as the database sorts it. */
export async function groups(db: Database, country: string, version?: number): Promise<GroupRow[]> {
  return db
    .select({
      id: municipalityGroup.id,
      code: municipalityGroup.code,
      name: municipalityGroup.name,
      note: municipalityGroup.note,
      members: sql<
        number[]
      >`coalesce(json_agg(${groupMember.municipalityId} order by ${groupMember.municipalityId}) filter (where ${groupMember.municipalityId} is not null), '[]')`.as(
        "members",
      ),
      sinceVersion: municipalityGroup.sinceVersion,
    })
    .from(municipalityGroup)
    .leftJoin(groupMember, and(eq(groupMember.groupId, municipalityGroup.id), standing(groupMember, version)))
    .where(and(eq(municipalityGroup.country, country), standing(municipalityGroup, version)))
    .groupBy(municipalityGroup.id, municipalityGroup.sinceVersion)
    .orderBy(asc(municipalityGroup.name), asc(municipalityGroup.id));
}
