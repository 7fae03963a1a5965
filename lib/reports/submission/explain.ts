import type { CountryRegisters } from "@/db/queries/country-registers";
import type { MunicipalityRow } from "@/db/queries/municipalities";
import type { SaidMapping } from "@/db/schema/submission";
import { type Month, monthAt, monthIndex } from "@/lib/domain/month";
import type { LabelOfFile, Recognised, SaidOnce } from "@/lib/submissions/read/reading";
import { labelOf } from "./file-effect";
import type { Label, Place } from "./submission";

/** What a draft asks its reader: whose figures it has and of when, and what its words mean; with what can be answered. */
export type Explain = {
  missing: ("municipality" | "month" | "year")[];
  /** What was said before, by what it was asked as. */
  given: Partial<Record<SaidOnce["kind"], string>>;
  unknown: LabelOfFile[];
  /** What was answered before; a target is a code, null is left out of the sums. */
  words: SaidMapping[];
  areas: Label[];
  channels: Label[];
  municipalities: Place[];
  /** Newest first. */
  months: Month[];
};

const MONTHS = 180;

/** Null where the file leaves nothing to ask. */
export function explainOf(
  { missing = [], unknown = [], words = [], saidOnce = [] }: Recognised,
  { areas, channels }: CountryRegisters,
  { places, lastClosed }: { places: readonly MunicipalityRow[]; lastClosed: Month },
): Explain | null {
  const given: Explain["given"] = Object.fromEntries(
    saidOnce.flatMap(({ kind, from, value }) => (from === "given" ? [[kind, value] as const] : [])),
  );
  const asked = (["municipality", "month", "year"] as const).filter(
    (kind) => missing.includes(kind) || given[kind] !== undefined,
  );
  if (asked.length + unknown.length + words.length === 0) return null;
  const kinds = new Set([...unknown, ...words].map(({ kind }) => kind));
  const isTimeAsked = asked.includes("month") || asked.includes("year");
  return {
    ...{ missing: asked, given, unknown, words },
    areas: kinds.has("area") ? areas.map(labelOf) : [],
    channels: kinds.has("channel") ? channels.map(labelOf) : [],
    municipalities: asked.includes("municipality") ? places.map(({ code, name }) => ({ code, name })) : [],
    months: isTimeAsked ? Array.from({ length: MONTHS }, (_, back) => monthAt(monthIndex(lastClosed) - back)) : [],
  };
}
