import { dayAfter, monthState } from "@/lib/domain/month";
import { LIST_LIMIT } from "@/lib/reports/asked";
import type { Delivery } from "@/lib/reports/blocks";
import type { Context } from "@/lib/reports/context";

/** Who has delivered the latest closed month; null where nobody is registered. */
export async function deliveryOf({ sums, stamp, registers: { country } }: Context): Promise<Delivery | null> {
  const month = stamp.lastClosed;
  const { of, complete, incomplete, rows, missing } = await sums.delivered(month, LIST_LIMIT);
  if (of === 0) return null;
  return {
    month,
    state: monthState(month, stamp.today, country.lockDay),
    deadline: dayAfter(month, country.deadlineDay),
    of,
    delivered: complete + incomplete,
    incomplete,
    rows,
    missing,
  };
}
