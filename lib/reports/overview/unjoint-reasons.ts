import type { CountryRegisters } from "@/db/queries/country-registers";
import type { DeclaredChannel } from "@/db/queries/declared-channels";
import { addMonths, type Day, firstDay, type Month, monthOf } from "@/lib/domain/month";
import { channelSlotOf } from "@/lib/domain/slot";
import { type Window, windowMonths } from "@/lib/domain/window";
import type { UnjointReason } from "@/lib/reports/blocks";

/** From three months on, nothing reported up to the window's end is a silence and not single months. */
const SILENCE = 3;

/** What is known of one municipality in a window. A month that is absent from `months` was not reported. */
export type UnjointFacts = {
  validFrom: Day;
  validTo: Day | null;
  months: ReadonlyMap<Month, { complete: boolean; missingSlots: readonly number[] }>;
  channels: readonly DeclaredChannel[];
  /** Whose counts a month's are where municipalities were merged; null: nobody's. Left out: its own while it exists. */
  members?: (month: Month) => readonly number[] | null;
};

/** Why a municipality is not in the joint figure of a window, in words' order: existence, reports, channels. */
export function unjointReasons(facts: UnjointFacts, window: Window, registers: CountryRegisters): UnjointReason[] {
  const all = windowMonths(window);
  const months = all.filter((month) => exists(facts, month));
  const reasons: UnjointReason[] = [];
  if (months.length < all.length) reasons.push({ kind: "not-valid", from: facts.validFrom, to: facts.validTo });
  reasons.push(...absences(months, facts));
  reasons.push(...gaps(months, facts, registers));
  reasons.push(...leftOut(months, facts, registers));
  return reasons;
}

function exists({ validFrom, validTo, members }: UnjointFacts, month: Month): boolean {
  if (members) return members(month) !== null;
  return monthOf(validFrom) <= month && (validTo === null || validTo >= firstDay(month));
}

function absences(months: readonly Month[], facts: UnjointFacts): UnjointReason[] {
  const reported = months.findLastIndex((month) => facts.months.has(month));
  const trailing = months.slice(reported + 1);
  const silent = trailing.length >= SILENCE ? trailing : [];
  const single = months.filter((month) => !facts.months.has(month) && !silent.includes(month));
  const reasons: UnjointReason[] = [];
  if (silent[0]) reasons.push({ kind: "silent", since: silent[0] });
  if (single.length > 0) reasons.push({ kind: "not-reported", months: single });
  return reasons;
}

function gaps(months: readonly Month[], facts: UnjointFacts, registers: CountryRegisters): UnjointReason[] {
  return months.flatMap((month) => {
    const slots = new Set(facts.months.get(month)?.missingSlots.map(channelSlotOf));
    const channels = registers.channels.filter(({ slot }) => slots.has(slot)).map(({ code }) => code);
    return channels.length > 0 ? [{ kind: "missing", month, channels } as const] : [];
  });
}

function leftOut(
  months: readonly Month[],
  facts: UnjointFacts,
  { country, channels }: CountryRegisters,
): UnjointReason[] {
  const there = months.filter((month) => facts.months.has(month));
  return country.coreChannels.flatMap((slot) => {
    const spans = facts.channels.filter((span) => span.channelSlot === slot);
    const countedBy = (month: Month, id?: number) =>
      spans.some(
        (span) =>
          (id === undefined || span.municipalityId === id) &&
          span.from <= month &&
          (span.to === null || span.to >= month),
      );
    const counted = (month: Month) =>
      facts.members ? (facts.members(month) ?? []).every((id) => countedBy(month, id)) : countedBy(month);
    const first = there.find((month) => !counted(month));
    const channel = channels.find((candidate) => candidate.slot === slot);
    if (!first || !channel) return [];
    const ended = spans
      .flatMap((span) => (span.to !== null && span.to < first ? [span.to] : []))
      .sort()
      .at(-1);
    return [{ kind: "core-channel", channel: channel.code, since: ended ? addMonths(ended, 1) : null } as const];
  });
}
