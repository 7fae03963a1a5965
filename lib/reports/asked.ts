import type { Names } from "@/db/schema/registers";
import type { Day, Month, MonthState } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";
import type { WindowKind } from "@/lib/domain/window";

/** What a screen asks about one window. Without a month: the latest window that is final. */
export type WindowQuestion = {
  country: string;
  measure: Measure;
  window: WindowKind;
  month?: Month | undefined;
  /** A version's number, or an ISO time: registers and counts as they stood then. */
  asOf?: string | undefined;
  today: Day;
};

/** What every answer says about itself. Figures, versions and registers are read from one snapshot. */
export type Stamp = {
  version: number;
  /** When that version came, ISO; null in an empty system. */
  versionAt: string | null;
  today: Day;
  lastFinal: Month;
  lastClosed: Month;
};

/** The window that was answered, with the default filled in, and how final it is. Only `final` windows are judged. */
export type AnsweredWindow = { measure: Measure; window: WindowKind; month: Month; from: Month; state: MonthState };

export type CountryHead = { code: string; names: Names; currency: string; municipalities: number };

/** Lists that may be long: the first `rows`, and how many there are in all. */
export type Limited<T> = { count: number; rows: T[] };

export const LIST_LIMIT = 100;
