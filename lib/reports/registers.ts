import type { Database } from "@/db/client";
import { type MunicipalityRow, municipalities } from "@/db/queries/municipalities";
import type { Names } from "@/db/schema/registers";
import type { Day } from "@/lib/domain/month";
import type { Stamp } from "./asked";
import { inCountry } from "./context";
import type { TargetRow } from "./figures";
import { channelsOf, type MethodChannel, type MethodPriceSet, priceSetsOf, targetsOf } from "./method/method-parts";

export type RegisterQuestion = { country: string; asOf?: string | undefined; today: Day };

type Listed = Omit<MunicipalityRow, "id">;
export type MunicipalitiesReport = Stamp & { municipalities: Listed[] };

export async function municipalitiesReport(db: Database, question: RegisterQuestion): Promise<MunicipalitiesReport> {
  return inCountry(db, question, async ({ tx, stamp, asOf }) => {
    const rows = await municipalities(tx, question.country, asOf);
    return { ...stamp, municipalities: rows.map(({ id: _, ...row }) => row) };
  });
}

/** `digital` and `selfService` are those of the latest closed month; `flags` when they changed. */
export type ChannelsReport = Stamp & { channels: MethodChannel[] };

export async function channelsReport(db: Database, question: RegisterQuestion): Promise<ChannelsReport> {
  return inCountry(db, question, async (context) => ({ ...context.stamp, channels: channelsOf(context) }));
}

export type ListedArea = {
  code: string;
  names: Names;
  field: string | null;
  wave: number;
  mandatoryFrom: Day | null;
  kle: string | null;
  notStated: boolean;
  validFrom: Day;
  validTo: Day | null;
};
export type AreasReport = Stamp & { areas: ListedArea[]; fields: { code: string; names: Names }[] };

export async function areasReport(db: Database, question: RegisterQuestion): Promise<AreasReport> {
  return inCountry(db, question, async ({ stamp, registers }) => ({
    ...stamp,
    areas: registers.areas.map(({ code, names, field, wave, mandatoryFrom, kle, notStated, validFrom, validTo }) => ({
      ...{ code, names, field, wave, mandatoryFrom, kle, notStated, validFrom, validTo },
    })),
    fields: registers.fields.map(({ code, names }) => ({ code, names })),
  }));
}

export type TargetsReport = Stamp & { targets: TargetRow[] };

/** Every target, the municipalities' own too; the joint ones with the country's result. */
export async function targetsReport(db: Database, question: RegisterQuestion): Promise<TargetsReport> {
  return inCountry(db, question, async (context) => ({ ...context.stamp, targets: await targetsOf(context) }));
}

export type PricesReport = Stamp & { currency: string; priceSets: MethodPriceSet[] };

/** Amounts in the currency's smallest unit. */
export async function pricesReport(db: Database, question: RegisterQuestion): Promise<PricesReport> {
  return inCountry(db, question, async ({ stamp, registers }) => ({
    ...stamp,
    currency: registers.country.currency,
    priceSets: priceSetsOf(registers),
  }));
}

/** Core channels by their codes; days of the next month. */
export type RulesReport = Stamp & { coreChannels: string[]; deadlineDay: number; lockDay: number };

export async function rulesReport(db: Database, question: RegisterQuestion): Promise<RulesReport> {
  return inCountry(db, question, async ({ stamp, registers: { country, channels } }) => ({
    ...stamp,
    coreChannels: channels.filter(({ slot }) => country.coreChannels.includes(slot)).map(({ code }) => code),
    deadlineDay: country.deadlineDay,
    lockDay: country.lockDay,
  }));
}
