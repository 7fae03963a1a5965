import { and, asc, desc, eq, inArray, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { blankAnswer, declaration } from "@/db/schema/registers";
import { version } from "@/db/schema/version";
import type { VersionedDeclaration } from "@/lib/domain/declaration-story";
import type { Month } from "@/lib/domain/month";
import { standing } from "./standing";

/** Every row that a municipality's declaration ever had, up to a version. */
export async function everyDeclaration(
  db: Database,
  municipalityId: number,
  upTo: number,
): Promise<VersionedDeclaration[]> {
  return db
    .select({
      slot: declaration.slot,
      from: sql<Month>`to_char(${declaration.validFrom}, 'YYYY-MM')`.as("first"),
      to: sql<Month | null>`to_char(${declaration.validTo}, 'YYYY-MM')`.as("last"),
      since: declaration.sinceVersion,
      until: sql<
        number | null
      >`case when ${declaration.untilVersion} <= ${upTo} then ${declaration.untilVersion} end`.as("until"),
    })
    .from(declaration)
    .where(and(eq(declaration.municipalityId, municipalityId), lte(declaration.sinceVersion, upTo)))
    .orderBy(asc(declaration.slot), asc(declaration.validFrom));
}

export type BlankAnswerRow = { channelSlot: number; answer: "zero" | "missing"; since: number };

/** What a municipality answered about channels left out, up to a version: every answer, or those that stood then. */
export async function blankAnswers(
  db: Database,
  municipalityId: number,
  { upTo, onlyStanding }: { upTo: number; onlyStanding: boolean },
): Promise<BlankAnswerRow[]> {
  const { channelSlot, answer, sinceVersion } = blankAnswer;
  return db
    .select({ channelSlot, answer, since: sinceVersion })
    .from(blankAnswer)
    .where(
      and(
        eq(blankAnswer.municipalityId, municipalityId),
        lte(sinceVersion, upTo),
        onlyStanding ? standing(blankAnswer, upTo) : undefined,
      ),
    )
    .orderBy(asc(channelSlot), asc(sinceVersion));
}

export type VersionNote = { number: number; at: Date; by: string; reason: string | null; submissionId: number | null };

/** Who made versions, when and why; newest first. */
export async function versionNotes(db: Database, numbers: readonly number[]): Promise<VersionNote[]> {
  if (numbers.length === 0) return [];
  const { number, at, by, reason, submissionId } = version;
  return db
    .select({ number, at, by, reason, submissionId })
    .from(version)
    .where(inArray(number, [...numbers]))
    .orderBy(desc(number));
}

/** The cells that a version declared, and whose they are. */
export async function declaredUnder(db: Database, number: number): Promise<{ municipalityId: number; slot: number }[]> {
  return db
    .select({ municipalityId: declaration.municipalityId, slot: declaration.slot })
    .from(declaration)
    .where(eq(declaration.sinceVersion, number));
}
