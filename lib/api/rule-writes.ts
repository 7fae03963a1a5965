import type { z } from "zod";
import type { CountryRegisters } from "@/db/queries/country-registers";
import { type Day, lastFinalMonth } from "@/lib/domain/month";
import type { SheetRules } from "@/lib/domain/rollup";
import type { RulesEffect } from "@/lib/domain/rules-effect";
import type { Measure } from "@/lib/domain/share";
import { endFlag, setFlag, withFlag, withoutFlag } from "@/lib/registers/flag-changes";
import { ruleRow, setRules } from "@/lib/registers/rule-changes";
import { effectOfRules } from "@/lib/registers/rules-effect";
import { rulesReport } from "@/lib/reports/registers";
import * as asks from "./register-params";
import { bodyOf, changeOf } from "./register-writes";
import type { Reading, Writing } from "./respond";

type Effect = { version: number | null; effect: RulesEffect };

export function rules(question: { country: string; asOf?: string | undefined }, { db, today }: Reading) {
  return rulesReport(db, { ...question, today });
}

/** Sets a flag, or with `preview` says what it would change. */
export async function postFlag(
  { country, channel, preview }: z.output<typeof asks.flagAsked>,
  writing: Writing,
): Promise<Effect> {
  const { measure, from, value, replaces, ...change } = await bodyOf(asks.flagBody, writing);
  const written = { channel, measure, from, value, replaces: replaces ?? null };
  const effect = await effectOf(writing, country, measure, (registers) => ({
    flags: withFlag(registers, written).flags,
  }));
  if (preview === "true") return { version: null, effect };
  return { version: await setFlag(writing.db, changeOf(country, writing, change), written), effect };
}

export async function deleteFlag(
  { country, channel, preview, measure, from, ...change }: z.output<typeof asks.flagRemovalAsked>,
  writing: Writing,
): Promise<Effect> {
  const ended = { channel, measure, from };
  const effect = await effectOf(writing, country, measure, (registers) => ({
    flags: withoutFlag(registers, ended).flags,
  }));
  if (preview === "true") return { version: null, effect };
  return { version: await endFlag(writing.db, changeOf(country, writing, change), ended), effect };
}

export async function putRules(
  { country, preview }: z.output<typeof asks.rulesAsked>,
  writing: Writing,
): Promise<Effect> {
  const { coreChannels, deadlineDay, lockDay, ...change } = await bodyOf(asks.rulesBody, writing);
  const written = { coreChannels, deadlineDay, lockDay };
  const core = (registers: CountryRegisters) => ({ coreChannels: ruleRow(registers, written).coreChannels });
  const effect = await effectOf(writing, country, "digital", core);
  if (preview === "true") return { version: null, effect };
  return { version: await setRules(writing.db, changeOf(country, writing, change), written), effect };
}

function effectOf(
  { db, today }: { db: Writing["db"]; today: Day },
  country: string,
  measure: Measure,
  altered: (registers: CountryRegisters) => Partial<SheetRules>,
): Promise<RulesEffect> {
  const lastFinal = (registers: CountryRegisters) => lastFinalMonth(today, registers.country.lockDay);
  return effectOfRules(db, { country, measure, lastFinal }, altered);
}
