import { contacts } from "@/db/queries/contacts";
import { declarations } from "@/db/queries/declarations";
import { type DeliveryRow, deliveries } from "@/db/queries/deliveries";
import { type MunicipalityRow, municipalities } from "@/db/queries/municipalities";
import { localDate } from "@/lib/clock";
import { missingSlots } from "@/lib/domain/completeness";
import { type DeliveryState, deliveryState, isOwed, streak } from "@/lib/domain/delivery";
import { type Day, dayAfter, everyMonth, firstDay, type Month } from "@/lib/domain/month";
import { channelSlotOf } from "@/lib/domain/slot";
import type { Context } from "@/lib/reports/context";
import { grouped } from "@/lib/reports/grouped";
import { declaredIn } from "@/lib/reports/sheet-rules";

/** One municipality's month on the board. */
export type DeliveryCell = {
  month: Month;
  state: DeliveryState;
  /** The local day of its first commit; null where nothing stands. */
  on: Day | null;
  submissionId: number | null;
  /** The codes of the channels in which a declared cell is missing; empty where the month is complete or did not come. */
  missing: string[];
  /** The day of its latest correction after it was locked. */
  correctedOn: Day | null;
  correctionId: number | null;
};

export type BoardRow = {
  id: number;
  code: string;
  name: string;
  region: string | null;
  cells: DeliveryCell[];
  /** Months in a row that came complete by their deadline, up to the window's last. */
  streak: number;
  /** How many of the window's months are missing or incomplete. */
  owed: number;
  /** Where it is reminded. */
  addresses: string[];
};

const BEFORE_ALL: Month = "0001-01";

type Span = { from: Month; to: Month };

/**
 * Every municipality that existed in the window, with what became of its months, by code; and the first month that
 * anybody delivered.
 */
export async function boardRows(context: Context, span: Span): Promise<{ begun: Month; rows: BoardRow[] }> {
  const { tx, sums, stamp, registers, asOf } = context;
  const all = await municipalities(tx, registers.country.code, asOf);
  const ids = all.map((row) => row.id);
  const [sent, reported, addresses] = await Promise.all([
    deliveries(tx, { municipalityIds: ids, to: stamp.lastClosed, version: asOf }),
    sums.months(ids, BEFORE_ALL, stamp.lastClosed),
    contacts(tx, ids, asOf),
  ]);
  const begun = reported.map(({ month }) => month).sort()[0] ?? stamp.lastClosed;
  const [sentBy, reportedBy] = [grouped(sent, idOf), grouped(reported, idOf)];
  const shown = all.filter((row) => existsFrom(row, span));
  const rows = shown.map((row) => {
    const own = { sent: sentBy.get(row.id) ?? [], reported: reportedBy.get(row.id) ?? [], begun, to: span.to };
    const cells = deliveryCells(context, row, own);
    const inWindow = everyMonth(span.from, span.to).map((month) => cells.get(month) ?? notExpected(month));
    return {
      ...{ id: row.id, code: row.code, name: row.name, region: row.region, cells: inWindow },
      streak: streakOf(context, [...cells.values()]),
      owed: inWindow.filter(({ state }) => isOwed(state)).length,
      addresses: addresses.get(row.id) ?? [],
    };
  });
  await nameMissing(context, rows, shown, span);
  return { begun, rows };
}

/** What is known of one municipality's months; `begun` is the first month that anybody in the country delivered. */
export type OwnDeliveries = {
  sent: readonly DeliveryRow[];
  reported: readonly { month: Month; complete: boolean }[];
  begun: Month;
  to: Month;
};

/** What became of each month from the first that was expected, or came; oldest first. */
export function deliveryCells(
  context: Context,
  place: MunicipalityRow,
  { sent, reported, begun, to }: OwnDeliveries,
): Map<Month, DeliveryCell> {
  const complete = new Map(reported.map((row) => [row.month, row.complete]));
  const came = new Map(sent.filter(({ month }) => complete.has(month)).map((row) => [row.month, row]));
  const months = everyMonth(begun, to);
  return new Map(
    months.map((month) => {
      const isComplete = complete.get(month) ?? false;
      const delivery = { month, delivery: came.get(month), isComplete, expected: existsIn(place, month) };
      return [month, cellOf(context, delivery)];
    }),
  );
}

/** Months in a row that came complete by their deadline, up to the last of these. */
export function streakOf({ stamp, registers: { country } }: Context, cells: readonly DeliveryCell[]): number {
  const due = cells.map(({ state, month }) => ({ state, deadline: dayAfter(month, country.deadlineDay) }));
  return streak(due, stamp.today);
}

type Sent = { month: Month; delivery: DeliveryRow | undefined; isComplete: boolean; expected: boolean };

function cellOf({ stamp, registers: { country } }: Context, sent: Sent): DeliveryCell {
  const { month, delivery, isComplete, expected } = sent;
  const on = delivery ? dayOf(delivery.at) : null;
  const deadline = dayAfter(month, country.deadlineDay);
  const changed = delivery?.correctedAt ? dayOf(delivery.correctedAt) : null;
  const afterLock = changed !== null && changed >= dayAfter(month, country.lockDay);
  return {
    month,
    state: deliveryState({ expected, on, complete: isComplete, deadline }, stamp.today),
    on,
    submissionId: delivery?.submissionId ?? null,
    missing: [],
    correctedOn: afterLock ? changed : null,
    correctionId: afterLock ? (delivery?.correctionId ?? null) : null,
  };
}

function notExpected(month: Month): DeliveryCell {
  const nothing = { on: null, submissionId: null, missing: [], correctedOn: null, correctionId: null };
  return { month, state: "not_expected", ...nothing };
}

/** What the incomplete months of the window lack: only their sheets are read. */
async function nameMissing(context: Context, rows: BoardRow[], places: readonly MunicipalityRow[], { from, to }: Span) {
  const { tx, sums, registers, asOf } = context;
  const lacking = rows.filter(({ cells }) => cells.some(({ state }) => state === "incomplete"));
  const byCode = new Map(places.map(({ code, id }) => [code, id]));
  const ids = lacking.flatMap(({ code }) => byCode.get(code) ?? []);
  const [sheets, declared] = await Promise.all([sums.sheets(ids, from, to), declarations(tx, ids, asOf)]);
  const cellsOf = grouped(declared, (cell) => cell.municipalityId);
  for (const row of lacking) {
    const id = byCode.get(row.code) ?? 0;
    for (const cell of row.cells) {
      const sheet = sheets.find((one) => one.municipalityId === id && one.month === cell.month);
      if (cell.state !== "incomplete" || !sheet) continue;
      const slots = missingSlots(declaredIn(cellsOf.get(id) ?? [], cell.month), sheet.counts);
      const channels = new Set(slots.map(channelSlotOf));
      cell.missing = registers.channels.filter(({ slot }) => channels.has(slot)).map(({ code }) => code);
    }
  }
}

function idOf({ municipalityId }: { municipalityId: number }): number {
  return municipalityId;
}

function dayOf(moment: string): Day {
  return localDate(new Date(moment));
}

function existsIn({ validFrom, validTo }: MunicipalityRow, month: Month): boolean {
  return validFrom <= firstDay(month) && (validTo === null || validTo >= firstDay(month));
}

function existsFrom({ validFrom, validTo }: MunicipalityRow, { from, to }: Span): boolean {
  return validFrom <= firstDay(to) && (validTo === null || validTo >= firstDay(from));
}
