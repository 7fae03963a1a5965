import type { Database } from "@/db/client";
import type { AreaRow, ChannelRow } from "@/db/queries/country-registers";
import { type DeclarationRow, declarations } from "@/db/queries/declarations";
import type { MunicipalityRow } from "@/db/queries/municipalities";
import { type SheetRow, sheetsOfMunicipalities } from "@/db/queries/sheets-of-municipalities";
import { isComplete } from "@/lib/domain/completeness";
import { type Day, dayAfter, everyMonth, firstDay, type Month, type MonthState, monthState } from "@/lib/domain/month";
import { type Counts, countAt, NOT_REPORTED, slotOf } from "@/lib/domain/slot";
import type { Stamp } from "@/lib/reports/asked";
import { inCountry } from "@/lib/reports/context";
import { municipalityOf } from "@/lib/reports/municipality/municipality-facts";
import { declaredIn } from "@/lib/reports/sheet-rules";
import type { Label, Place } from "./submission";

export type FormQuestion = { country: string; municipality: string; month?: Month | undefined; today: Day };

/** A month that can be reported: all that is counted stands, some of it, or nothing. */
export type FormMonth = { month: Month; status: "complete" | "incomplete" | "missing" };

/** One municipality's month to type in. Cells are numbered row by row: areas down, channels across. */
export type FormReport = Stamp & {
  municipality: Place;
  month: Month;
  state: MonthState;
  status: FormMonth["status"];
  deadline: Day;
  /** Newest first. */
  months: FormMonth[];
  areas: Label[];
  channels: Label[];
  /** What stands; null is not reported. */
  counts: (number | null)[];
  /** Which cells the municipality counts in this month. */
  declared: boolean[];
};

/** How far back a month that is owed is offered by itself; what lacks longer is chosen by hand. */
const OWED_MONTHS = 12;

/** The grid of a month. Without a month, or with one that cannot be reported: the latest of the past year that is owed, or else the latest. */
export async function formReport(db: Database, question: FormQuestion): Promise<FormReport> {
  return inCountry(db, question, async (context) => {
    const { tx, stamp, registers } = context;
    const row = await municipalityOf(context, question.municipality);
    const [sheets, declared] = await Promise.all([
      sheetsOfMunicipalities(tx, { municipalityIds: [row.id] }),
      declarations(tx, [row.id]),
    ]);
    const first = firstCounted(sheets, declared) ?? stamp.lastClosed;
    const months = reportable(row, sheets, declared, { first, last: stamp.lastClosed });
    const asked = months.find(({ month }) => month === question.month);
    const { month, status } = asked ?? owed(months, first) ?? { month: stamp.lastClosed, status: "missing" as const };
    const areas = registers.areas.filter((area) => isValid(area, month)).sort(notStatedLast);
    const channels = registers.channels.filter((channel) => isValid(channel, month));
    const slots = areas.flatMap((area) => channels.map((channel) => slotOf(area.slot, channel.slot)));
    const counts = sheets.find((sheet) => sheet.month === month)?.counts ?? new Int32Array();
    const counted = new Set(declaredIn(declared, month));
    return {
      ...stamp,
      municipality: { code: row.code, name: row.name },
      ...{ month, status, months },
      state: monthState(month, stamp.today, registers.country.lockDay),
      deadline: dayAfter(month, registers.country.deadlineDay),
      areas: areas.map(({ code, names }) => ({ code, names })),
      channels: channels.map(({ code, names }) => ({ code, names })),
      counts: slots.map((slot) => countAt(counts, slot)),
      declared: slots.map((slot) => counted.has(slot)),
    };
  });
}

function firstCounted(sheets: readonly SheetRow[], declared: readonly DeclarationRow[]): Month | undefined {
  return [...sheets.map(({ month }) => month), ...declared.map(({ from }) => from)].sort()[0];
}

/** From the January before the first count there is, or was to be, to the latest closed month; newest first. */
function reportable(
  { validFrom, validTo }: MunicipalityRow,
  sheets: readonly SheetRow[],
  declared: readonly DeclarationRow[],
  { first, last }: { first: Month; last: Month },
): FormMonth[] {
  const bySheet = new Map(sheets.map(({ month, counts }) => [month, counts]));
  return everyMonth(`${Number(first.slice(0, 4)) - 1}-01`, last)
    .filter((month) => isValid({ validFrom, validTo }, month))
    .map((month) => ({ month, status: statusOf(bySheet.get(month), declaredIn(declared, month)) }))
    .reverse();
}

function statusOf(counts: Counts | undefined, declared: readonly number[]): FormMonth["status"] {
  if (!counts?.some((count) => count !== NOT_REPORTED)) return "missing";
  return isComplete(declared, counts) ? "complete" : "incomplete";
}

function owed(months: readonly FormMonth[], first: Month): FormMonth | undefined {
  const recent = months.slice(0, OWED_MONTHS).filter(({ month }) => month >= first);
  return recent.find(({ status }) => status !== "complete") ?? months[0];
}

function isValid({ validFrom, validTo }: Pick<AreaRow | ChannelRow, "validFrom" | "validTo">, month: Month): boolean {
  return validFrom.slice(0, 7) <= month && (validTo === null || firstDay(month) <= validTo);
}

function notStatedLast(a: AreaRow, b: AreaRow): number {
  return Number(a.notStated) - Number(b.notStated) || a.slot - b.slot;
}
