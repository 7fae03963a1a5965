import type { Database } from "@/db/client";
import type { ChannelRow, CountryRegisters } from "@/db/queries/country-registers";
import type { Names } from "@/db/schema/registers";
import { BOUNDS_LATEST, BOUNDS_LEAST } from "@/lib/domain/bounds";
import { ENOUGH_INHABITANTS } from "@/lib/domain/coverage";
import { carries } from "@/lib/domain/flag";
import { type Day, firstDay, type Month } from "@/lib/domain/month";
import { expectedShare } from "@/lib/domain/path";
import { MEASURES, type Measure } from "@/lib/domain/share";
import { ON_PATH } from "@/lib/domain/verdict";
import type { Window } from "@/lib/domain/window";
import type { CountryHead, Stamp } from "./asked";
import { type Context, inCountry } from "./context";
import { pricesOf } from "./cost-figure";
import { countryHead, countryYear } from "./country-window";
import type { TargetRow, Wave } from "./figures";
import { pathTargets, targetRows, waves } from "./strategy";

/** A channel and how its flags have changed, oldest first; without a flag it carries nothing. */
export type MethodChannel = {
  code: string;
  names: Names;
  core: boolean;
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

/** What the page Metode explains with this country's own numbers. */
export type MethodReport = Stamp & {
  country: CountryHead;
  rules: {
    deadlineDay: number;
    lockDay: number;
    coreChannels: string[];
    /** Of the inhabitants, 0..1. */
    enoughInhabitants: number;
    /** 0..1. */
    onPath: number;
    boundsMonths: number;
    boundsLeast: number;
  };
  channels: MethodChannel[];
  targets: TargetRow[];
  /** The path read at the centre of three windows, from this country's digital targets. */
  pathExamples: { window: Window; path: number | null }[];
  waves: Wave[];
  priceSets: MethodPriceSet[];
  areas: number;
};

type MethodQuestion = { country: string; asOf?: string | undefined; today: Day };

const EXAMPLES: Window[] = [
  { kind: "year", end: "2013-12" },
  { kind: "month", end: "2014-09" },
  { kind: "rolling12", end: "2014-09" },
];

/** The page Metode: the rules, flags, targets and prices that every figure follows. */
export async function methodReport(db: Database, question: MethodQuestion): Promise<MethodReport> {
  return inCountry(db, question, async (context) => {
    const { stamp, registers, sums } = context;
    const [head, rolling12] = await Promise.all([
      countryHead(context, firstDay(stamp.lastClosed)),
      sums.country("rolling12"),
    ]);
    const codes = new Map(registers.channels.map(({ slot, code }) => [slot, code]));
    return {
      ...stamp,
      country: head,
      rules: rulesOf(registers, codes),
      channels: registers.channels.map((channel) => channelOf(channel, context)),
      targets: MEASURES.flatMap((measure) =>
        targetRows(registers, {
          measure,
          municipalityId: "every",
          today: stamp.today,
          yearOf: (december) => countryYear(rolling12, december, head.municipalities),
        }),
      ),
      pathExamples: EXAMPLES.map((window) => ({
        window,
        path: expectedShare(pathTargets(registers, "digital"), window),
      })),
      waves: waves(registers),
      priceSets: registers.priceSets.map(({ code, names, year, source, fallback, standard }) => ({
        ...{ code, names, year, source, fallback, standard },
        prices: pricesOf(code, registers).flatMap(({ channelSlot, amount, from }) => {
          const channel = codes.get(channelSlot);
          return channel ? [{ channel, amount, from }] : [];
        }),
      })),
      areas: registers.areas.filter((area) => !area.notStated).length,
    };
  });
}

function rulesOf({ country }: CountryRegisters, codes: ReadonlyMap<number, string>): MethodReport["rules"] {
  return {
    deadlineDay: country.deadlineDay,
    lockDay: country.lockDay,
    coreChannels: country.coreChannels.flatMap((slot) => codes.get(slot) ?? []),
    enoughInhabitants: ENOUGH_INHABITANTS,
    onPath: ON_PATH,
    boundsMonths: BOUNDS_LATEST,
    boundsLeast: BOUNDS_LEAST,
  };
}

function channelOf(
  { slot, code, names, validFrom, validTo }: ChannelRow,
  { registers, stamp }: Context,
): MethodChannel {
  const { flags, country } = registers;
  return {
    ...{ code, names, validFrom, validTo },
    core: country.coreChannels.includes(slot),
    digital: carries(flags, slot, "digital", stamp.lastClosed),
    selfService: carries(flags, slot, "self_service", stamp.lastClosed),
    flags: flags
      .filter((flag) => flag.channelSlot === slot)
      .map(({ measure, from, value, sinceVersion }) => ({ measure, from, value, sinceVersion })),
  };
}
