import type { ChannelRow } from "@/db/queries/country-registers";
import type { MonthChange } from "@/db/queries/month-changes";
import { channelSlotOf } from "@/lib/domain/slot";
import { grouped } from "@/lib/reports/grouped";
import type { Correction } from "./municipality";

/** What versions did to a municipality's months, with the changed counts added up by channel. */
export function corrections(changes: readonly MonthChange[], channels: readonly ChannelRow[]): Correction[] {
  return changes.map(({ version, at, by, reason, submissionId, kind, first, month, cells, ...changed }) => ({
    version,
    at: at.toISOString(),
    by,
    reason,
    submissionId,
    kind: kind === "revert" ? "reverted" : first ? "reported" : "corrected",
    month,
    cells,
    channels: byChannel(changed, channels),
  }));
}

function byChannel(
  { slots, before, after }: Pick<MonthChange, "slots" | "before" | "after">,
  channels: readonly ChannelRow[],
): Correction["channels"] {
  const positions = grouped([...slots.keys()], (position) => channelSlotOf(slots[position] ?? 0));
  return channels.flatMap(({ slot, code }) => {
    const changed = positions.get(slot);
    if (!changed) return [];
    const sum = (counts: readonly (number | null)[]) => added(changed.map((position) => counts[position] ?? null));
    return [{ code, before: sum(before), after: sum(after) }];
  });
}

/** Null where none of the counts is reported. */
function added(counts: readonly (number | null)[]): number | null {
  return counts.reduce((sum, count) => (count === null ? sum : (sum ?? 0) + count), null);
}
