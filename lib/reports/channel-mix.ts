import type { BothWindows } from "@/db/queries/both-windows";
import type { CountryRegisters } from "@/db/queries/country-registers";
import { carries } from "@/lib/domain/flag";
import { type Month, monthIndex } from "@/lib/domain/month";
import type { ChannelMix, MixBar, MixChannel } from "./blocks";
import { changeOf } from "./change";
import type { NoChange, Point } from "./figures";
import { grouped } from "./grouped";

type MixWindow = {
  end: Month;
  /** The sums of the answered window; null where it has no share. */
  sum: { total: number; byChannel: (number | null)[] } | null;
  both: BothWindows | null;
  noChange: NoChange | null;
};

/** The channels' parts of all inquiries, month by month, by quarter, and in the answered window. */
export function channelMix(points: readonly Point[], window: MixWindow, registers: CountryRegisters): ChannelMix {
  const counted = registers.channels.filter(({ code }) => points.some((point) => point.byChannel[code] != null));
  const channels: MixChannel[] = (counted.length > 0 ? counted : registers.channels).map(({ slot, code, names }) => ({
    code,
    names,
    digital: carries(registers.flags, slot, "digital", window.end),
    selfService: carries(registers.flags, slot, "self_service", window.end),
    share: window.sum && part(window.sum.byChannel[slot - 1] ?? null, window.sum.total),
    change: window.both && changeOf(window.both, (sum) => sum.byChannel[slot - 1] ?? 0),
  }));
  const codes = channels.map((channel) => channel.code);
  const notDigital = channels.findIndex((channel) => !channel.digital);
  return {
    channels,
    noChange: window.noChange,
    border: notDigital === -1 ? channels.length : notDigital,
    months: points.map((point) => bar([point], codes)),
    quarters: quarters(points).map((three) => bar(three, codes)),
  };
}

/** Whole quarters only. */
function quarters(points: readonly Point[]): Point[][] {
  const groups = grouped(points, (point) => Math.floor(monthIndex(point.month) / 3));
  return [...groups.values()].filter((three) => three.length === 3);
}

/** Months added up. A month without a joint figure leaves the bar empty rather than lower. */
function bar(points: readonly Point[], codes: readonly string[]): MixBar {
  const [last, complete] = [points.at(-1), points.every((point) => point.complete)];
  if (!last) throw new Error("A bar has a month.");
  const total = complete ? points.reduce((sum, point) => sum + point.total, 0) : 0;
  const counts = codes.map(
    (code) => [code, complete ? added(points.map((point) => point.byChannel[code] ?? null)) : null] as const,
  );
  return {
    month: last.month,
    state: last.state,
    corrected: points.some((point) => point.corrected),
    over: Math.min(...points.map((point) => point.over)),
    of: last.of,
    enough: points.every((point) => point.enough),
    total,
    counts: Object.fromEntries(counts),
    shares: Object.fromEntries(counts.map(([code, count]) => [code, part(count, total)])),
  };
}

function added(counts: readonly (number | null)[]): number | null {
  return counts.reduce((sum, count) => (count === null ? sum : (sum ?? 0) + count), null);
}

function part(count: number | null, total: number): number | null {
  return count === null || total === 0 ? null : count / total;
}
