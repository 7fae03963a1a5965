import type { CountryRegisters } from "@/db/queries/country-registers";
import { carries } from "@/lib/domain/flag";
import type { Month } from "@/lib/domain/month";
import { channelSlotOf } from "@/lib/domain/slot";
import type { Point } from "@/lib/reports/figures";
import type { Volume } from "./municipality";

const MEAN_MONTHS = 12;

type Counts = Pick<Volume, "total" | "phone" | "selfService">;

/**
 * Phone calls, self-service and all inquiries in absolute counts, month by month, with the mean of the twelve months
 * that end there. A count is null where one of its declared cells is missing (`missingSlots`), and a mean with it.
 */
export function volumes(
  points: readonly Point[],
  missingSlots: ReadonlyMap<Month, { slots: readonly number[] }>,
  registers: CountryRegisters,
): Volume[] {
  const counts = points.map((point) => countsOf(point, missingSlots.get(point.month)?.slots ?? [], registers));
  return points.map((point, index) => {
    const mean = (pick: (of: Counts) => number | null) =>
      meanOf(counts.slice(Math.max(0, index + 1 - MEAN_MONTHS), index + 1).map(pick));
    return {
      month: point.month,
      state: point.state,
      corrected: point.corrected,
      ...(counts[index] ?? { total: null, phone: null, selfService: null }),
      totalMean: mean((of) => of.total),
      phoneMean: mean((of) => of.phone),
      selfServiceMean: mean((of) => of.selfService),
    };
  });
}

function countsOf(point: Point, missing: readonly number[], { channels, flags }: CountryRegisters): Counts {
  const gapped = new Set(missing.map(channelSlotOf));
  const lacksSelfService = [...gapped].some((slot) => carries(flags, slot, "self_service", point.month));
  const phone = channels.find((channel) => channel.code === "phone");
  const reported = Object.values(point.byChannel).some((count) => count !== null);
  return {
    total: point.complete ? point.total : null,
    phone: phone && !gapped.has(phone.slot) ? (point.byChannel.phone ?? null) : null,
    selfService: reported && !lacksSelfService ? point.selfService : null,
  };
}

function meanOf(counts: readonly (number | null)[]): number | null {
  if (counts.length < MEAN_MONTHS) return null;
  let sum = 0;
  for (const count of counts) {
    if (count === null) return null;
    sum += count;
  }
  return sum / MEAN_MONTHS;
}
