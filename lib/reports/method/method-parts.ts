import type { CountryRegisters } from "@/db/queries/country-registers";
import type { Names } from "@/db/schema/registers";
import { carries } from "@/lib/domain/flag";
import { type Day, firstDay, type Month } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";
import type { Context } from "@/lib/reports/context";
import { pricesOf } from "@/lib/reports/cost-figure";
import type { TargetRow } from "@/lib/reports/figures";
import { countryHead, countryYear } from "@/lib/reports/overview/country-window";
import { targetRows } from "@/lib/reports/strategy";

/** A channel and how its flags have changed, oldest first; without a flag it carries nothing. */
export type MethodChannel = {
  code: string;
  names: Names;
  core: boolean;
  /** The stacking order of the pictures, from the bottom. */
  position: number;
  validFrom: Day;
  validTo: Day | null;
  digital: boolean;
  selfService: boolean;
  flags: { measure: Measure; from: Month; value: boolean; sinceVersion: number }[];
};

export type MethodPriceSet = {
  code: string;
  names: Names;
  year: number;
  source: string;
  fallback: string | null;
  standard: boolean;
  /** Per channel with its own price or one from the set it falls back on; channels without a price are left out. */
  prices: { channel: string; amount: number; from: string }[];
};

const MEASURES: Measure[] = ["digital", "self_service"];

/** The channels in stacking order, with what they carry in the latest closed month. */
export function channelsOf({ registers, stamp }: Context): MethodChannel[] {
  const { flags, country } = registers;
  return registers.channels.map(({ slot, code, names, position, validFrom, validTo }) => ({
    ...{ code, names, position, validFrom, validTo },
    core: country.coreChannels.includes(slot),
    digital: carries(flags, slot, "digital", stamp.lastClosed),
    selfService: carries(flags, slot, "self_service", stamp.lastClosed),
    flags: flags
      .filter((flag) => flag.channelSlot === slot)
      .map(({ measure, from, value, sinceVersion }) => ({ measure, from, value, sinceVersion })),
  }));
}

/** Every target of both measures, the joint ones with the country's result. */
export async function targetsOf(context: Context): Promise<TargetRow[]> {
  const { registers, stamp, sums } = context;
  const [head, rolling12] = await Promise.all([
    countryHead(context, firstDay(stamp.lastClosed)),
    sums.country("rolling12"),
  ]);
  const yearOf = (december: Month) => countryYear(rolling12, december, head.municipalities);
  return MEASURES.flatMap((measure) =>
    targetRows(registers, { measure, municipalityId: "every", today: stamp.today, yearOf }),
  );
}

/** The price sets, each with the prices that it has or falls back on. */
export function priceSetsOf(registers: CountryRegisters): MethodPriceSet[] {
  const codes = new Map(registers.channels.map(({ slot, code }) => [slot, code]));
  return registers.priceSets.map(({ code, names, year, source, fallback, standard }) => ({
    ...{ code, names, year, source, fallback, standard },
    prices: pricesOf(code, registers).flatMap(({ channelSlot, amount, from }) => {
      const channel = codes.get(channelSlot);
      return channel ? [{ channel, amount, from }] : [];
    }),
  }));
}
