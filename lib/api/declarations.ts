import { createTranslator } from "next-intl";
import type { z } from "zod";
import { type CountryRegisters, countryRegisters } from "@/db/queries/country-registers";
import { declarations } from "@/db/queries/declarations";
import { municipalityByCode } from "@/db/queries/municipalities";
import { requireOwnCode } from "@/lib/access/own";
import type { DeclarationChange } from "@/lib/domain/declaration-change";
import type { Standing } from "@/lib/domain/declaration-effect";
import { lastFinalMonth } from "@/lib/domain/month";
import { areaSlotOf, channelSlotOf, slotOf } from "@/lib/domain/slot";
import { AppError } from "@/lib/errors";
import { CATALOGUES } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import { declarationsReport } from "@/lib/reports/declarations/declarations";
import { type DeclarationEffect, declarationEffect } from "@/lib/submissions/declaration-effect";
import { saveAnswers, saveDeclaration } from "@/lib/submissions/redeclare";
import { boundedBody } from "./body";
import { declarationBody, type declarationQuestion, type declarationsQuestion } from "./declaration-params";
import { readBody } from "./parse";
import type { Reading, Writing } from "./respond";

const BODY_LIMIT = 200_000;

type Body = z.output<typeof declarationBody>;

/** What a municipality counts, by codes. */
export async function listDeclarations(
  question: z.output<typeof declarationsQuestion>,
  { db, today }: Reading,
): Promise<object> {
  const report = await declarationsReport(db, { ...question, today });
  const { areas, channels, cells, now, lackingCore, answers, history, municipality, ...stamp } = report;
  const codes = (labels: readonly { code: string }[]) => labels.map(({ code }) => code);
  return {
    ...stamp,
    ...{ country: question.country, municipality },
    cells: cells.flatMap((stretches, index) => {
      const [area, channel] = [areas[Math.floor(index / channels.length)], channels[index % channels.length]];
      return stretches.map(({ from, to }) => ({ area: area?.code, channel: channel?.code, from, to }));
    }),
    channels: channels.map(({ code, core, areas: count, onlyInTotal, since }) => ({
      ...{ channel: code, core, areas: count, onlyInTotal, since },
    })),
    ...{ lackingCore: codes(lackingCore), byArea: now.byArea },
    answers: answers.flatMap(({ channel, answer }) => (answer ? [{ channel: channel.code, answer }] : [])),
    history: history.map(({ submissionId, steps, answers: said, ...row }) => ({
      ...{ ...row, submission: submissionId },
      steps: steps.map((step) => ({ ...step, areas: codes(step.areas), channels: codes(step.channels) })),
      answers: said.map(({ channel, answer }) => ({ channel: channel.code, answer })),
    })),
  };
}

/** Says what a decision about cells changes, and keeps it where that is asked for. */
export async function declare(question: z.output<typeof declarationQuestion>, writing: Writing): Promise<object> {
  const { db, sql, now, today, request, by, visitor } = writing;
  const { country, municipality } = question;
  const body = readBody(declarationBody, (await boundedBody(request, BODY_LIMIT)).toString());
  await requireOwnCode(db, visitor, { country, code: municipality });
  const registers = await countryRegisters(db, country);
  const row = registers && (await municipalityByCode(db, { country, code: municipality }));
  if (!row)
    throw new AppError("not-found", `There is no municipality ${municipality} in ${country}.`, { municipality });
  const reason = body.reason?.trim() || null;
  const of = { country, municipalityId: row.id };
  if (body.action === "answer") {
    const answers = answersOf(body, registers);
    const version = question.save === "true" ? await saveAnswers(sql, { ...of, answers, by, now, reason }) : null;
    return { version, effect: null };
  }
  const counted = (await declarations(db, [row.id])).map(({ slot }) => slot);
  const asked = {
    ...of,
    change: changeOf(body, slotsOf(body, registers, counted)),
    lastFinal: lastFinalMonth(today, registers.country.lockDay),
  };
  if (question.save === "false")
    return { version: null, effect: inCodes((await declarationEffect(sql, asked)).effect, registers) };
  const saved = await saveDeclaration(sql, {
    ...{ ...asked, by, now, reason, expectedDigest: body.effect ?? undefined },
    breakTitle: breakTitle(registers),
  });
  return { version: saved.version, effect: inCodes(saved.effect, registers) };
}

function changeOf({ action, from, last }: Body, slots: number[]): DeclarationChange {
  if (action === "extend") return { action, slots, from: given(from, "from") };
  if (action === "end") return { action, slots, last: given(last, "last") };
  return { action: "reopen", slots };
}

function given<T>(value: T | undefined, parameter: string): T {
  if (value === undefined) throw new AppError("invalid", `${parameter} is missing.`, { parameter });
  return value;
}

/** The slots of the cells that are named; half a name is every cell that was ever counted there. */
function slotsOf({ cells }: Body, { areas, channels }: CountryRegisters, counted: readonly number[]): number[] {
  const slots = cells.flatMap(({ area, channel }) => {
    if (area === undefined && channel === undefined)
      throw new AppError("invalid", "A cell names an area, a channel or both.", { parameter: "cells" });
    const [areaSlot, channelSlot] = [slotNamed(areas, area, "area"), slotNamed(channels, channel, "channel")];
    if (areaSlot && channelSlot) return [slotOf(areaSlot, channelSlot)];
    return counted.filter((slot) => (areaSlot ? areaSlotOf(slot) === areaSlot : channelSlotOf(slot) === channelSlot));
  });
  return [...new Set(slots)];
}

function slotNamed(rows: readonly { code: string; slot: number }[], code: string | undefined, what: string) {
  if (code === undefined) return null;
  const row = rows.find((candidate) => candidate.code === code);
  if (!row) throw new AppError("invalid", `There is no ${what} ${code}.`, { parameter: "cells", value: code });
  return row.slot;
}

function answersOf({ answers }: Body, { channels }: CountryRegisters): Record<number, "zero" | "missing"> {
  const named = Object.entries(given(answers, "answers")).map(
    ([code, answer]) => [slotNamed(channels, code, "channel") ?? 0, answer] as const,
  );
  return Object.fromEntries(named);
}

function inCodes({ standing, ...effect }: DeclarationEffect, { channels }: CountryRegisters): object {
  const coded = ({ lackingCore, ...rest }: Standing) => ({
    ...rest,
    lackingCore: channels.filter(({ slot }) => lackingCore.includes(slot)).map(({ code }) => code),
  });
  return { ...effect, standing: { before: coded(standing.before), after: coded(standing.after) } };
}

/** A break is called in the language of its country, whoever made it. */
const OWN_LANGUAGE: Record<string, Locale> = { dk: "da", no: "nb" };

function breakTitle({ country, areas, channels }: CountryRegisters) {
  const locale = OWN_LANGUAGE[country.code] ?? "en";
  const t = createTranslator({ locale, messages: CATALOGUES[locale], namespace: "declarations.break" });
  return (areaSlot: number | null, channelSlot: number | null): string => {
    const area = areas.find(({ slot }) => slot === areaSlot)?.names[locale];
    const channel = channels.find(({ slot }) => slot === channelSlot)?.names[locale];
    if (area && channel) return t("cell", { area, channel });
    return t("one", { name: area ?? channel ?? "" });
  };
}
