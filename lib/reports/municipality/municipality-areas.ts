import { storedKind, type WindowRow } from "@/db/queries/window-sums";
import { yearBefore } from "@/lib/domain/window";
import { windowOf } from "@/lib/reports/answered-window";
import { areaTotals, areaTotalsOf, type BothAreas } from "@/lib/reports/area-sums";
import { areaTable } from "@/lib/reports/area-table";
import type { AnsweredWindow } from "@/lib/reports/asked";
import type { AreasReason, AreaTable } from "@/lib/reports/blocks";
import { stopsChange } from "@/lib/reports/change-rule";
import type { Context } from "@/lib/reports/context";
import { hasAreas } from "@/lib/reports/sheet-rules";
import type { MunicipalityFacts } from "./municipality-facts";
import { ownRow, rowBefore } from "./municipality-window";

/** One municipality's areas in a window beside the country's; none has a share where a channel is counted in total only. */
export async function municipalityAreas(
  { sums, registers }: Context,
  answered: AnsweredWindow,
  { row, windows, sheets }: Pick<MunicipalityFacts, "row" | "windows" | "sheets">,
): Promise<AreaTable> {
  const country = await sums.areas(storedKind(answered.window), answered.month);
  const found = reasonIn(ownRow(windows, answered));
  const reason = found === "not-by-area" && !hasAreas(registers) ? "no-areas" : found;
  const window = windowOf(answered);
  const earlier = yearBefore(window);
  const now = reason === null ? areaTotalsOf(sheets, window, registers) : null;
  const comparable = now && reasonIn(rowBefore(windows, answered)) === null;
  const both: BothAreas | null =
    now && comparable ? { over: 1, now, before: areaTotalsOf(sheets, earlier, registers, window.end) } : null;
  const over = reason === null ? 1 : 0;
  const broken = (areaSlot: number) => stopsChange(registers, answered, row.id, { areaSlot });
  const table = areaTable({ answered, registers, sums: now, reason, both, country: areaTotals(country), over, broken });
  return { ...table, of: 1 };
}

function reasonIn(row: Pick<WindowRow, "byChannel" | "complete" | "byArea">): AreasReason | null {
  if (row.byChannel.every((count) => count === null)) return "no-counts";
  if (!row.complete) return "incomplete";
  return row.byArea ? null : "not-by-area";
}
