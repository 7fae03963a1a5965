import type { CountryRegisters } from "@/db/queries/country-registers";
import type { DeclarationRow } from "@/db/queries/declarations";
import type { Month } from "@/lib/domain/month";
import type { SheetRules } from "@/lib/domain/rollup";

/** What the registers say about every sheet of the country. */
export function sheetRules({ country, flags, areas }: CountryRegisters): SheetRules {
  return { flags, coreChannels: country.coreChannels, notStatedArea: areas.find((area) => area.notStated)?.slot ?? 0 };
}

/** Are there areas beside "not stated"? A country starts with none. */
export function hasAreas({ areas }: Pick<CountryRegisters, "areas">): boolean {
  return areas.some((area) => !area.notStated);
}

/** The slots that a municipality counts in a month. */
export function declaredIn(declared: readonly DeclarationRow[], month: Month): number[] {
  return declared
    .filter((cell) => cell.from <= month && (cell.to === null || cell.to >= month))
    .map((cell) => cell.slot);
}
