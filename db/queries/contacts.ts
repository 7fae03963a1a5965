import { and, asc, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { contact } from "@/db/schema/registers";
import { standing } from "./standing";

/** The addresses that municipalities are reminded at, by municipality; in the order of the alphabet. */
export async function contacts(
  db: Database,
  municipalityIds: readonly number[],
  version?: number,
): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>();
  if (municipalityIds.length === 0) return found;
  const rows = await db
    .select({ id: contact.municipalityId, address: contact.address })
    .from(contact)
    .where(and(inArray(contact.municipalityId, [...municipalityIds]), standing(contact, version)))
    .orderBy(asc(contact.address));
  for (const { id, address } of rows) found.set(id, [...(found.get(id) ?? []), address]);
  return found;
}
