import type { Names } from "@/db/schema/registers";
import type { Day, Month } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";
import type { Window } from "@/lib/domain/window";
import type { CountryHead, Stamp } from "./asked";
import type { TargetRow, Wave } from "./figures";

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
