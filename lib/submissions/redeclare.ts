import type postgres from "postgres";
import { rememberAnswers } from "@/db/sheets/blank-answers";
import type { Transaction } from "@/db/sheets/copy";
import { endEvent, insertEvent } from "@/db/sheets/events";
import { underNewVersion } from "@/db/sheets/versions";
import type { DeclarationChange, Redeclared } from "@/lib/domain/declaration-change";
import { addMonths, firstDay, type Month } from "@/lib/domain/month";
import { areaSlotOf, channelSlotOf } from "@/lib/domain/slot";
import { AppError } from "@/lib/errors";
import { applyAlteration } from "./commit/apply";
import { requireReason } from "./commit/corrections";
import type { Answer } from "./commit/difference";
import { type DeclarationEffect, type DeclarationQuestion, declarationEffect } from "./declaration-effect";

export type DeclarationSave = DeclarationQuestion & {
  by: string;
  now: Date;
  reason: string | null;
  /** The digest of the effect that was shown; without it, whatever it is now is meant. */
  expectedDigest?: string | undefined;
  /** How the series break that an end makes is called, by area and channel; null is all of them. */
  breakTitle: (areaSlot: number | null, channelSlot: number | null) => string;
};

/**
 * Keeps a decision about cells under a version: the rows, the sums of every month and window that they bear on, and for
 * an end the series break that it makes. A break that a later decision takes back is ended with it.
 */
export async function saveDeclaration(
  sql: postgres.Sql,
  save: DeclarationSave,
): Promise<{ version: number; effect: DeclarationEffect }> {
  const { country, municipalityId, change, by, now, reason } = save;
  if (change.action === "end") requireReason(reason, { months: [] });
  const kept: DeclarationEffect[] = [];
  const version = await underNewVersion(
    sql,
    { kind: "declaration", country, by, at: now, reason },
    async (tx, number) => {
      const { effect, rows } = await declarationEffect(tx, save);
      if (save.expectedDigest !== undefined && save.expectedDigest !== effect.digest)
        throw new AppError("conflict", "What this changes is no longer what was shown.", { digest: effect.digest });
      if (change.action === "end") await insertBreaks(tx, save, change, number, rows);
      else await endBreaks(tx, municipalityId, rows, number);
      const own = <T extends object>(row: T) => ({ ...row, municipalityId });
      const added = rows.added.map((row) => ({ ...own(row), reason }));
      await applyAlteration(tx, { country, changes: [], added, ended: rows.ended.map(own) }, number);
      kept.push(effect);
    },
  );
  const [effect] = kept;
  if (!effect) throw new Error("A version was given for nothing.");
  return { version, effect };
}

/** Keeps what a municipality's silence about channels means from now on. */
export async function saveAnswers(
  sql: postgres.Sql,
  save: {
    country: string;
    municipalityId: number;
    answers: Readonly<Record<number, Answer>>;
    by: string;
    now: Date;
    reason: string | null;
  },
): Promise<number> {
  const { country, municipalityId, by, now, reason } = save;
  const answers = Object.entries(save.answers).map(([slot, answer]) => ({
    ...{ municipalityId, channelSlot: Number(slot), answer },
  }));
  return underNewVersion(sql, { kind: "declaration", country, by, at: now, reason }, async (tx, number) => {
    await rememberAnswers(tx, answers, number);
    const [kept] = await tx`select from blank_answer where since_version = ${number} limit 1`;
    if (!kept)
      throw new AppError("invalid", "Everything was answered that way already.", { reason: "nothing-changes" });
  });
}

type Scope = { areaSlot: number | null; channelSlot: number | null };

async function insertBreaks(
  tx: Transaction,
  { country, municipalityId, reason, breakTitle }: DeclarationSave,
  { last }: Extract<DeclarationChange, { action: "end" }>,
  version: number,
  { ended }: Redeclared,
): Promise<void> {
  for (const { areaSlot, channelSlot } of scopesOf(ended.map(({ slot }) => slot))) {
    const facts = { kind: "series_break", initiative: null, fromDay: breakDay(last), toDay: null } as const;
    const title = breakTitle(areaSlot, channelSlot);
    const of = { country, municipalityId, groupId: null, areaSlot, channelSlot };
    await insertEvent(tx, { ...facts, title, note: reason, ...of }, version);
  }
}

function breakDay(last: Month): string {
  return firstDay(addMonths(last, 1));
}

/** An area's cells are one break; otherwise each channel is one, wherever its cells are. */
function scopesOf(slots: readonly number[]): Scope[] {
  const [areas, channels] = [new Set(slots.map(areaSlotOf)), new Set(slots.map(channelSlotOf))];
  const [area = null] = areas;
  if (areas.size === 1 && channels.size > 1) return [{ areaSlot: area, channelSlot: null }];
  return [...channels].map((channelSlot) => ({ areaSlot: areas.size === 1 ? area : null, channelSlot }));
}

/** The breaks of ends that are taken back whole: none of the rows that their version ended early is left. */
async function endBreaks(
  tx: Transaction,
  municipalityId: number,
  { ended }: Redeclared,
  version: number,
): Promise<void> {
  const back = ended.filter(({ to }) => to !== null);
  if (back.length === 0) return;
  const events = await tx<{ id: number }[]>`
    with taken_back as (
      select d.since_version as version from declaration d
      join unnest(${back.map(({ slot }) => slot)}::int[], ${back.map(({ from }) => firstDay(from))}::text[]::date[])
        as k(slot, valid_from) on k.slot = d.slot and k.valid_from = d.valid_from
      where d.municipality_id = ${municipalityId} and d.until_version is null
    )
    select e.id from event e
    where e.municipality_id = ${municipalityId} and e.kind = 'series_break' and e.until_version is null
      and e.since_version in (select version from taken_back)
      and not exists (
        select from declaration d
        where d.municipality_id = ${municipalityId} and d.since_version = e.since_version and d.valid_to is not null
          and d.until_version is null and (e.channel_slot is null or (d.slot - 1) % 16 + 1 = e.channel_slot)
          and not (d.slot, d.valid_from) in (
            select * from unnest(${back.map(({ slot }) => slot)}::int[], ${back.map(({ from }) => firstDay(from))}::text[]::date[])
          )
      )`;
  for (const { id } of events) await endEvent(tx, id, version);
}
