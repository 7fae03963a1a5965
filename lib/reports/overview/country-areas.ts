import { type StoredKind, storedKind } from "@/db/queries/window-sums";
import type { Month } from "@/lib/domain/month";
import { areaTotals, bothAreas } from "@/lib/reports/area-sums";
import { areaTable } from "@/lib/reports/area-table";
import type { AnsweredWindow } from "@/lib/reports/asked";
import type { AreaTable } from "@/lib/reports/blocks";
import { stopsJointChange } from "@/lib/reports/change-rule";
import type { Context } from "@/lib/reports/context";
import { hasAreas } from "@/lib/reports/sheet-rules";

/** The country's areas in a window, over the joint municipalities that count every channel by area. */
export async function countryAreas(context: Context, answered: AnsweredWindow): Promise<Omit<AreaTable, "of">> {
  const { sums, registers } = context;
  const kind = storedKind(answered.window);
  const rows = await sums.areas(kind, answered.month);
  const both = answered.state === "final" ? await bothAreas(answered, sums, registers) : null;
  const over = Math.max(0, ...rows.map((row) => row.over));
  return areaTable({
    answered,
    registers,
    sums: over > 0 ? areaTotals(rows) : null,
    reason: over > 0 ? null : hasAreas(registers) ? await withoutAreas(context, kind, answered.month) : "no-areas",
    both,
    country: null,
    over,
    broken: (areaSlot) => stopsJointChange(registers, answered, { areaSlot }),
  });
}

/** Nobody reported in the window, or nobody all of it. */
async function withoutAreas({ sums }: Context, kind: StoredKind, month: Month): Promise<"no-counts" | "incomplete"> {
  return (await sums.country(kind)).some((row) => row.month === month) ? "incomplete" : "no-counts";
}
