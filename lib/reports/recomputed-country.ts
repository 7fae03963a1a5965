import { setImmediate as afterOthers } from "node:timers/promises";
import type { Database } from "@/db/client";
import type { CountryRegisters } from "@/db/queries/country-registers";
import { declarations } from "@/db/queries/declarations";
import { type MunicipalityRow, municipalities, populations } from "@/db/queries/municipalities";
import { sheetsAtVersion } from "@/db/queries/sheets-at-version";
import type { SheetRow } from "@/db/queries/sheets-of-municipalities";
import {
  type CountryArea,
  CountryRollup,
  type CountryWindow,
  type MunicipalityWindow,
} from "@/lib/domain/country-rollup";
import type { Lineage } from "@/lib/domain/lineage";
import { monthOf } from "@/lib/domain/month";
import { grouped } from "./grouped";
import { sheetRules } from "./sheet-rules";

/** Everything that the rollups would hold, worked out from the sheets as they stood at a version. Windows oldest first. */
export type RecomputedCountry = {
  municipalities: MunicipalityRow[];
  sheets: SheetRow[];
  windows: MunicipalityWindow[];
  country: CountryWindow[];
  areas: CountryArea[];
};

export async function recomputedCountry(
  tx: Database,
  registers: CountryRegisters,
  { version, lineage }: { version: number; lineage: Lineage },
): Promise<RecomputedCountry> {
  const rows = await municipalities(tx, registers.country.code, version);
  const ids = rows.map((row) => row.id);
  const [sheets, declared, people] = await Promise.all([
    sheetsAtVersion(tx, ids, version),
    declarations(tx, ids, version),
    populations(tx, ids, version),
  ]);
  const [from, to] = [sheets[0]?.month, sheets.at(-1)?.month];
  if (!from || !to) return { municipalities: rows, sheets, windows: [], country: [], areas: [] };
  const rollup = new CountryRollup(sheetRules(registers), { from, to }, lineage);
  const cells = grouped(declared, (row) => row.municipalityId);
  const bySheet = new Map(sheets.map((sheet) => [`${sheet.municipalityId}:${sheet.month}`, sheet.counts]));
  const windows: MunicipalityWindow[] = [];
  for (const { id, validFrom, validTo } of rows) {
    const municipality = {
      ...{ id, from: monthOf(validFrom), to: validTo && monthOf(validTo) },
      declarations: cells.get(id) ?? [],
      inhabitants: people.get(id) ?? new Map(),
    };
    const own = rollup.add(municipality, (month) => bySheet.get(`${id}:${month}`) ?? null);
    for (const window of own) windows.push(window);
    await afterOthers(); // a whole country takes a while: whoever else asks is answered in between
  }
  return {
    ...{ municipalities: rows, sheets },
    windows: windows.sort(byMonth),
    country: rollup.countryWindows().sort(byMonth),
    areas: rollup.countryAreas().sort(byMonth),
  };
}

function byMonth(a: { month: string }, b: { month: string }): number {
  return a.month < b.month ? -1 : a.month > b.month ? 1 : 0;
}
