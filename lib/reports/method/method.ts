import type { Database } from "@/db/client";
import type { CountryRegisters } from "@/db/queries/country-registers";
import { BOUNDS_LATEST, BOUNDS_LEAST } from "@/lib/domain/bounds";
import { ENOUGH_INHABITANTS } from "@/lib/domain/coverage";
import { type Day, firstDay } from "@/lib/domain/month";
import { expectedShare } from "@/lib/domain/path";
import { ON_PATH } from "@/lib/domain/verdict";
import type { Window } from "@/lib/domain/window";
import type { CountryHead, Stamp } from "@/lib/reports/asked";
import { inCountry } from "@/lib/reports/context";
import type { TargetRow, Wave } from "@/lib/reports/figures";
import { countryHead } from "@/lib/reports/overview/country-window";
import { pathTargets, waves } from "@/lib/reports/strategy";
import { channelsOf, type MethodChannel, type MethodPriceSet, priceSetsOf, targetsOf } from "./method-parts";

export type { MethodChannel, MethodPriceSet } from "./method-parts";

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
    const { stamp, registers } = context;
    const [head, targets] = await Promise.all([countryHead(context, firstDay(stamp.lastClosed)), targetsOf(context)]);
    const codes = new Map(registers.channels.map(({ slot, code }) => [slot, code]));
    return {
      ...stamp,
      country: head,
      rules: rulesOf(registers, codes),
      channels: channelsOf(context),
      targets,
      pathExamples: EXAMPLES.map((window) => ({
        window,
        path: expectedShare(pathTargets(registers, "digital"), window),
      })),
      waves: waves(registers),
      priceSets: priceSetsOf(registers),
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
