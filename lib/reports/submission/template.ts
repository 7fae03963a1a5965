import type { Database } from "@/db/client";
import type { AreaRow, ChannelRow, CountryRegisters } from "@/db/queries/country-registers";
import { declarations } from "@/db/queries/declarations";
import type { Names } from "@/db/schema/registers";
import { isOwed } from "@/lib/domain/delivery";
import { addMonths, type Day, dayAfter, firstDay, type Month } from "@/lib/domain/month";
import { areaSlotOf, channelSlotOf, slotOf } from "@/lib/domain/slot";
import { AppError } from "@/lib/errors";
import type { Stamp } from "@/lib/reports/asked";
import { type Context, inCountry } from "@/lib/reports/context";
import { boardRows } from "@/lib/reports/delivery/delivery-board";
import { municipalityOf } from "@/lib/reports/municipality/municipality-facts";
import { declaredIn } from "@/lib/reports/sheet-rules";

/** Without months: those that are owed among the twelve latest, or the latest closed one. */
export type TemplateQuestion = {
  country: string;
  municipality: string;
  months?: readonly Month[] | undefined;
  today: Day;
};

type Label = { code: string; names: Names };

/** One row of the template. `open[i]` says whether the municipality counts the area in the i-th channel. */
export type TemplateRow = { month: Month; area: Label; open: boolean[] };

/** What a municipality fills in: a row for each month and area, a column for each channel. */
export type TemplateReport = Stamp & {
  country: string;
  municipality: { code: string; name: string };
  months: { month: Month; deadline: Day; lockedOn: Day }[];
  /** Why these months: they were asked for, they are owed, or nothing is owed and it is the latest. */
  why: "asked" | "owed" | "latest";
  /** False: it has not declared what it counts, so all areas stand in the core channels. */
  declared: boolean;
  channels: Label[];
  rows: TemplateRow[];
  /** What may be typed where a row or a column is added. */
  allowed: { areas: Label[]; channels: Label[] };
};

const WINDOW = 12;
const MOST_MONTHS = 24;

export async function templateReport(db: Database, question: TemplateQuestion): Promise<TemplateReport> {
  return inCountry(db, question, async (context) => {
    const { tx, stamp, registers, asOf } = context;
    const row = await municipalityOf(context, question.municipality);
    const { why, months } = await monthsOf(context, row.code, question.months);
    const stored = await declarations(tx, [row.id], asOf);
    const slots = new Map(months.map((month) => [month, declaredIn(stored, month)]));
    const declared = [...slots.values()].some((cells) => cells.length > 0);
    const cellsIn = (month: Month) => new Set(declared ? slots.get(month) : startingCells(registers, month));
    const channels = registers.channels.filter(({ slot }) =>
      months.some((month) => [...cellsIn(month)].some((cell) => channelSlotOf(cell) === slot)),
    );
    const { deadlineDay, lockDay } = registers.country;
    return {
      ...stamp,
      country: registers.country.code,
      municipality: { code: row.code, name: row.name },
      months: months.map((month) => ({
        month,
        deadline: dayAfter(month, deadlineDay),
        lockedOn: dayAfter(month, lockDay),
      })),
      ...{ why, declared, channels: channels.map(labelOf) },
      rows: months.flatMap((month) => rowsIn(month, cellsIn(month), channels, registers.areas)),
      allowed: {
        areas: inOrder(registers.areas.filter(validIn(stamp.lastClosed))).map(labelOf),
        channels: registers.channels.filter(validIn(stamp.lastClosed)).map(labelOf),
      },
    };
  });
}

async function monthsOf(context: Context, code: string, asked: readonly Month[] | undefined) {
  const { lastClosed } = context.stamp;
  if (asked) return { why: "asked" as const, months: checked(asked, lastClosed) };
  const { rows } = await boardRows(context, { from: addMonths(lastClosed, 1 - WINDOW), to: lastClosed });
  const cells = rows.find((row) => row.code === code)?.cells ?? [];
  const owed = cells.filter(({ state }) => isOwed(state)).map(({ month }) => month);
  return owed.length > 0 ? { why: "owed" as const, months: owed } : { why: "latest" as const, months: [lastClosed] };
}

function checked(asked: readonly Month[], lastClosed: Month): Month[] {
  const months = [...new Set(asked)].sort();
  const open = months.find((month) => month > lastClosed);
  if (open !== undefined)
    throw new AppError("invalid", `${open} is not over yet.`, { parameter: "months", value: open });
  if (months.length <= MOST_MONTHS) return months;
  throw new AppError("invalid", `A template has at most ${MOST_MONTHS} months, not ${months.length}.`, {
    parameter: "months",
    value: months.length,
  });
}

/** Who has declared nothing starts with every area in the core channels, or in all where the country names none. */
function startingCells({ country, channels, areas }: CountryRegisters, month: Month): number[] {
  const valid = channels.filter(validIn(month));
  const core = valid.filter(({ slot }) => country.coreChannels.includes(slot));
  const stated = areas.filter(validIn(month)).filter(({ notStated }) => !notStated);
  const counted = stated.length > 0 ? stated : areas.filter(({ notStated }) => notStated);
  return counted.flatMap((area) => (core.length > 0 ? core : valid).map(({ slot }) => slotOf(area.slot, slot)));
}

function rowsIn(
  month: Month,
  cells: ReadonlySet<number>,
  channels: readonly ChannelRow[],
  areas: readonly AreaRow[],
): TemplateRow[] {
  const counted = new Set([...cells].map(areaSlotOf));
  return inOrder(areas)
    .filter(({ slot }) => counted.has(slot))
    .map((area) => ({
      month,
      area: labelOf(area),
      open: channels.map(({ slot }) => cells.has(slotOf(area.slot, slot))),
    }));
}

/** As registered, with "not stated" last. */
function inOrder(areas: readonly AreaRow[]): AreaRow[] {
  return [...areas.filter(({ notStated }) => !notStated), ...areas.filter(({ notStated }) => notStated)];
}

function labelOf({ code, names }: Label): Label {
  return { code, names };
}

function validIn(month: Month): (row: { validFrom: Day; validTo: Day | null }) => boolean {
  const day = firstDay(month);
  return ({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day);
}
