import type { Day, Month, MonthState } from "@/lib/domain/month";
import type { AnsweredWindow, CountryHead, Stamp } from "./asked";
import type { AreaTable, ChannelMix, DeliveryStatus, UnjointReason } from "./blocks";
import type { Coverage, KeyFigures, Point, Series, TargetRow, Wave } from "./figures";

export type MunicipalityHead = {
  code: string;
  name: string;
  region: string | null;
  kind: string | null;
  validFrom: Day;
  validTo: Day | null;
  /** The code of the municipality it became a part of. */
  successor: string | null;
  /** On 1 January of the answered window's last year, or the latest year before it. */
  inhabitants: number | null;
};

/** Absolute counts of a month; null where a declared cell has none. Means are over the 12 months that end there. */
export type Volume = {
  month: Month;
  state: MonthState;
  total: number | null;
  phone: number | null;
  selfService: number | null;
  totalMean: number | null;
  phoneMean: number | null;
  selfServiceMean: number | null;
};

/** One channel's part of the window, beside the country's. `difference` = own − country. */
export type ChannelComparison = {
  code: string;
  names: ChannelMix["channels"][number]["names"];
  digital: boolean;
  share: number | null;
  countryShare: number | null;
  difference: number | null;
};

/** One version's effect on one month of this municipality. Null counts are "not reported". */
export type Correction = {
  version: number;
  at: string;
  by: string;
  reason: string | null;
  submissionId: number | null;
  /** `reported`: the month's first counts. */
  kind: "reported" | "corrected" | "reverted";
  month: Month;
  /** How many counts came or changed. */
  cells: number;
  /** Sums over the changed counts of each channel; empty where the month was reported for the first time. */
  channels: { code: string; before: number | null; after: number | null }[];
};

export type DeliveryChip = {
  month: Month;
  state: MonthState;
  status: DeliveryStatus;
  deadline: Day;
  at: string | null;
  by: string | null;
};

/** Everything the screen Kommune says: one municipality beside its country, from one snapshot. */
export type MunicipalityReport = Stamp & {
  country: CountryHead;
  municipality: MunicipalityHead;
  answered: AnsweredWindow;
  /** Empty where the municipality stands in the window's joint figure. */
  unjoint: UnjointReason[];
  figures: KeyFigures;
  /** The country's figures of the same window, and what they stand for. */
  countryFigures: KeyFigures;
  countryCoverage: Coverage;
  /** By the measure's share among the joint; null when not ranked. */
  rank: { rank: number; of: number; tied: boolean } | null;
  /** The joint targets, judged on the municipality's own years, and its own. */
  targets: TargetRow[];
  series: Series;
  countrySeries: Series;
  waves: Wave[];
  mix: ChannelMix;
  volumes: Volume[];
  channels: ChannelComparison[];
  areas: AreaTable;
  /** Newest first, at most 20. */
  corrections: Correction[];
  /** The latest closed months, newest first. */
  deliveries: DeliveryChip[];
  /** The latest incomplete months with bounds, newest first; the same points as in `series.month`. */
  incomplete: Point[];
};
