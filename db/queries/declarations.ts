import { and, asc, inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { declaration } from "@/db/schema/registers";
import type { Month } from "@/lib/domain/month";
import { standing } from "./standing";

/** A cell that a municipality counts, both months included; `to` null while it goes on. */
export type DeclarationRow = { municipalityId: number; slot: number; from: Month; to: Month | null };

/** What municipalities have declared that they count. */
export async function declarations(
  db: Database,
  municipalityIds: readonly number[],
  version?: number,
): Promise<DeclarationRow[]> {
  if (municipalityIds.length === 0) return [];
  return db
    .select({
      municipalityId: declaration.municipalityId,
      slot: declaration.slot,
      from: sql<Month>`to_char(${declaration.validFrom}, 'YYYY-MM')`.as("first"),
      to: sql<Month | null>`to_char(${declaration.validTo}, 'YYYY-MM')`.as("last"),
    })
    .from(declaration)
    .where(and(inArray(declaration.municipalityId, [...municipalityIds]), standing(declaration, version)))
    .orderBy(asc(declaration.municipalityId), asc(declaration.slot));
}
