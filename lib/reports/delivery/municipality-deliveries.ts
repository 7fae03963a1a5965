import { deliveries } from "@/db/queries/deliveries";
import type { MonthChange } from "@/db/queries/month-changes";
import type { WindowRow } from "@/db/queries/window-sums";
import { addMonths, dayAfter, everyMonth, monthState } from "@/lib/domain/month";
import type { Context } from "@/lib/reports/context";
import type { DeliveryChip } from "@/lib/reports/municipality/municipality";
import type { MunicipalityFacts } from "@/lib/reports/municipality/municipality-facts";
import { deliveryCells, streakOf } from "./delivery-board";

const CHIPS = 3;

/** The latest closed months, newest first: delivered or not, and when and by whom first. */
export function municipalityDeliveries(
  { stamp, registers: { country } }: Context,
  months: readonly WindowRow[],
  changes: readonly MonthChange[],
): DeliveryChip[] {
  return everyMonth(addMonths(stamp.lastClosed, 1 - CHIPS), stamp.lastClosed)
    .reverse()
    .map((month) => {
      const row = months.find((candidate) => candidate.month === month);
      const reported = row?.byChannel.some((count) => count !== null) ?? false;
      const first = reported ? changes.find((change) => change.first && change.month === month) : undefined;
      return {
        month,
        state: monthState(month, stamp.today, country.lockDay),
        status: row?.complete ? "complete" : reported ? "incomplete" : "missing",
        deadline: dayAfter(month, country.deadlineDay),
        at: first?.at.toISOString() ?? null,
        by: first?.by ?? null,
      };
    });
}

/** How many months in a row this municipality has delivered in time. */
export async function municipalityStreak(
  context: Context,
  { row, windows, country }: MunicipalityFacts,
): Promise<number> {
  const { tx, stamp, asOf } = context;
  const to = stamp.lastClosed;
  const sent = await deliveries(tx, { municipalityIds: [row.id], to, version: asOf });
  const reported = windows.month.filter(({ byChannel }) => byChannel.some((count) => count !== null));
  const begun = country.month[0]?.month ?? to;
  return streakOf(context, [...deliveryCells(context, row, { sent, reported, begun, to }).values()]);
}
