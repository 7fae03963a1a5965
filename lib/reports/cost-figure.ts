import type { BothWindows } from "@/db/queries/both-windows";
import type { CountryRegisters, PriceSetRow } from "@/db/queries/country-registers";
import { cost, type Price } from "@/lib/domain/cost";
import type { CostFigure } from "./figures";

type Sourced = Price & { from: string };

/** A set's prices, each from the set itself or else from the one it falls back on, with the code of where it stands. */
export function pricesOf(code: string, registers: Pick<CountryRegisters, "priceSets" | "prices">): Sourced[] {
  const found = new Map<number, Sourced>();
  const seen = new Set<string>();
  for (let set: string | null = code; set !== null && !seen.has(set); set = fallbackOf(set, registers.priceSets)) {
    seen.add(set);
    for (const { priceSet, channelSlot, amount } of registers.prices) {
      if (priceSet === set && !found.has(channelSlot)) found.set(channelSlot, { channelSlot, amount, from: set });
    }
  }
  return [...found.values()].sort((a, b) => a.channelSlot - b.channelSlot);
}

/** What an inquiry costs at the country's standard prices; null where no set is the standard. */
export function costFigure(
  byChannel: readonly (number | null)[],
  both: BothWindows | null,
  registers: CountryRegisters,
): CostFigure | null {
  const set = registers.priceSets.find((candidate) => candidate.standard);
  if (!set) return null;
  const prices = pricesOf(set.code, registers);
  const priced = new Set(prices.map((price) => price.channelSlot));
  const unpriced = registers.channels.filter(({ slot }) => (byChannel[slot - 1] ?? 0) > 0 && !priced.has(slot));
  return {
    priceSet: { code: set.code, names: set.names, year: set.year, source: set.source },
    ...cost(byChannel, prices),
    unpriced: unpriced.map((channel) => channel.code),
    change: both && changeInCost(both, prices),
  };
}

function changeInCost({ over, now, before }: BothWindows, prices: readonly Price[]): CostFigure["change"] {
  const [after, earlier] = [cost(now.byChannel, prices).perInquiry, cost(before.byChannel, prices).perInquiry];
  if (over === 0 || after === null || earlier === null) return null;
  return { before: earlier, after, difference: after - earlier, over };
}

function fallbackOf(code: string, sets: readonly PriceSetRow[]): string | null {
  return sets.find((set) => set.code === code)?.fallback ?? null;
}
