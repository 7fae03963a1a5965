import type { Database } from "@/db/client";
import { driverOf } from "@/db/driver";
import type { CountryRegisters } from "@/db/queries/country-registers";
import type { Sql } from "@/db/sheets/copy";
import { type CountedCountry, countedCountry } from "@/db/sheets/counted-country";
import { sheetMonths } from "@/db/sheets/sheets";
import { CountryRollup, type MunicipalityWindow } from "@/lib/domain/country-rollup";
import type { Month } from "@/lib/domain/month";
import type { SheetRules } from "@/lib/domain/rollup";
import { type RulesEffect, rulesEffect } from "@/lib/domain/rules-effect";
import type { Measure } from "@/lib/domain/share";
import { SheetsInOrder } from "@/lib/submissions/commit/rebuild";
import { registersOf } from "./change-registers";

type Question = { country: string; measure: Measure; lastFinal: (registers: CountryRegisters) => Month };

/**
 * What other flags or core channels would make of the figures, worked out by the code that writes the sums; nothing is
 * written. `altered` says what the rules become, and refuses what they cannot.
 */
export async function effectOfRules(
  db: Database,
  { country, measure, lastFinal }: Question,
  altered: (registers: CountryRegisters) => Partial<SheetRules>,
): Promise<RulesEffect> {
  return db.transaction(
    async (tx) => {
      const registers = await registersOf(tx, country);
      const change = altered(registers);
      const driver = driverOf(tx);
      const counted = await countedCountry(driver, country);
      const [was, is] = await bothRollups(driver, country, counted, { ...counted.rules, ...change });
      return rulesEffect(was, is, { measure, lastFinal: lastFinal(registers) });
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

class Summed {
  readonly municipalities: MunicipalityWindow[] = [];
  constructor(readonly rollup: CountryRollup) {}
  get country() {
    return this.rollup.countryWindows();
  }
}

/** The sheets are read once and summed by both rules. */
async function bothRollups(
  driver: Sql,
  country: string,
  { rules, municipalities, lineage }: CountedCountry,
  altered: SheetRules,
): Promise<[Summed, Summed]> {
  const span = (await sheetMonths(
    driver,
    municipalities.map(({ id }) => id),
  )) ?? { from: "2000-01", to: "2000-01" };
  const [was, is] = [rules, altered].map((of) => new Summed(new CountryRollup(of, span, lineage))) as [Summed, Summed];
  const stored = new SheetsInOrder(driver, { country, ...span });
  for (const municipality of municipalities) {
    const months = await stored.of(municipality.id);
    for (const summed of [was, is])
      summed.municipalities.push(...summed.rollup.add(municipality, (month) => months.get(month) ?? null));
  }
  return [was, is];
}
