import type { AnsweredWindow, CountryHead, Limited, Stamp } from "./asked";
import type { AreaTable, ChannelMix, Delivery, UnjointRow } from "./blocks";
import type { Coverage, KeyFigures, Series, TargetRow, Wave } from "./figures";

/** Everything the screen Overblik says, from one snapshot. */
export type OverviewReport = Stamp & {
  country: CountryHead;
  answered: AnsweredWindow;
  /** Of the answered window. */
  coverage: Coverage;
  figures: KeyFigures;
  targets: TargetRow[];
  series: Series;
  waves: Wave[];
  mix: ChannelMix;
  areas: AreaTable;
  /** Of the latest closed month; null before anything is registered. */
  delivery: Delivery | null;
  /** Who is not in the answered window's joint figure. */
  unjoint: Limited<UnjointRow>;
};
