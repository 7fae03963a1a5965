import { type Day, type Month, monthState } from "@/lib/domain/month";
import { NOT_REPORTED } from "@/lib/domain/slot";
import { AppError } from "@/lib/errors";
import type { SheetChange } from "./difference";

type Change = Pick<SheetChange, "month" | "before" | "after">;

/** Final months of which a count that stands is changed or withdrawn. New counts of a final month came late, no more. */
export function correctedFinalMonths(
  changes: readonly Change[],
  { today, lockDay }: { today: Day; lockDay: number },
): Month[] {
  const isFinal = (month: Month) => monthState(month, today, lockDay) === "final";
  const corrected = changes.filter((change) => isFinal(change.month) && replacesCount(change));
  return [...new Set(corrected.map(({ month }) => month))].sort();
}

/** Refuses what nobody may do in silence. `because` says what the reason is asked for. */
export function requireReason(
  reason: string | null | undefined,
  because: { months: Month[]; [cause: string]: unknown },
): void {
  if (reason?.trim()) return;
  const months = because.months.length > 0 ? ` Final months are corrected: ${because.months.join(", ")}.` : "";
  throw new AppError("invalid", `A reason is required.${months}`, { reason: "reason-required", ...because });
}

function replacesCount({ before, after }: Change): boolean {
  const none = NOT_REPORTED;
  return before.some((count, index) => count !== none && count !== (after[index] ?? none));
}
