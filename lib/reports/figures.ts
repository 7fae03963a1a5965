import type { Names } from "@/db/schema/registers";
import type { Month, MonthState } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";
import type { Verdict } from "@/lib/domain/verdict";

/** `over` municipalities of `of`, with inhabitants; `enough` from 80 % of the inhabitants on: below, drawn hollow and never judged. */
export type Coverage = { over: number; of: number; inhabitantsOver: number; inhabitantsOf: number; enough: boolean };

/** A share (0..1) against the same window a year earlier, over the `over` municipalities that are joint in both. */
export type Change = { before: number; after: number; difference: number; over: number };

/** Why no change is taken: a series break stands between the two windows. */
export type NoChange = "series-break";

/** A municipality by its code and name. */
export type Place = { code: string; name: string };

export type ShareFigure = { share: number | null; carrying: number; total: number; change: Change | null };

/** Amounts in the currency's smallest unit (øre). `unpriced` are the codes of channels that have counts and no price. */
export type CostFigure = {
  priceSet: { code: string; names: Names; year: number; source: string };
  perInquiry: number | null;
  coverage: number | null;
  total: number | null;
  unpriced: string[];
  /** In øre per inquiry, over those joint in both windows; null where a window has no price. */
  change: { before: number; after: number; difference: number; over: number } | null;
};

/** The key figures of one window; those of path, verdict and target follow the measure that was asked for. */
export type KeyFigures = {
  digital: ShareFigure;
  selfService: ShareFigure;
  /** What the strategy expects in the window; null without a path. */
  path: number | null;
  /** share − path, 0..1 (multiply by 100 for percentage points). */
  distance: number | null;
  verdict: Verdict;
  nextTarget: { year: number; share: number; shareBp: number } | null;
  /** next target − share. */
  gap: number | null;
  /** How many of the window's inquiries must move to reach the next target. */
  missingInquiries: number | null;
  total: number | null;
  /** Null in a country without a standard price set. */
  cost: CostFigure | null;
  /** Null where the windows can be compared, and where there is no window to compare with. */
  noChange: NoChange | null;
  /** Who is left out of joint changes, since a series break of its own stands between its two windows. */
  broken: Place[];
};

/** A channel with declared cells that have no count; `areas` are their codes. */
export type MissingChannel = { channel: string; areas: string[] };

/** One window of a series. `share` follows the measure; a null share is a gap, never zero. */
export type Point = {
  month: Month;
  state: MonthState;
  total: number;
  digital: number;
  selfService: number;
  share: number | null;
  digitalShare: number | null;
  selfServiceShare: number | null;
  /** Bounds of the measure's share in an incomplete month of one municipality. */
  low: number | null;
  high: number | null;
  complete: boolean;
  /** A count in it was changed or withdrawn after its month was final. */
  corrected: boolean;
  /** False: hollow, whatever the state is. */
  enough: boolean;
  over: number;
  of: number;
  path: number | null;
  /** What a municipality's incomplete month lacks; empty for the country and for a month nobody reported. */
  missing: MissingChannel[];
  /** By channel code; null where nothing was counted. */
  byChannel: Record<string, number | null>;
};

/** `rolling12` holds every twelve months from the first month with counts; both end with the last closed month, see seriesEnd. */
export type Series = { month: Point[]; rolling12: Point[] };

/** A dated target or baseline. It stands at 1 July of `year` (`at` is decimal years, 2012.5). */
export type TargetRow = {
  measure: Measure;
  year: number;
  /** The December of its year. */
  month: Month;
  at: number;
  kind: "baseline" | "target";
  strategy: string;
  share: number;
  shareBp: number;
  source: string;
  note: Names | null;
  /** Null for the joint strategy, else the municipality's code. */
  municipality: string | null;
  /** False: drawn, never judged, and no part of the path. */
  comparable: boolean;
  /** The year's own share and verdict, once the year is final; `none` with its reason otherwise. Null for a baseline, and for a municipality's own target
   *  in answers about the country. */
  result: { share: number | null; over: number; of: number; verdict: Verdict } | null;
};

/** A wave of mandatory self-service on the time axis. */
export type Wave = { wave: number; from: Month };
