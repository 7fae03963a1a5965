import { sql } from "drizzle-orm";
import { countryWindowTotal, windowTotal } from "@/db/schema/rollup";
import type { Month } from "@/lib/domain/month";
import type { WindowKind } from "@/lib/domain/window";

/** What is stored: the calendar year is the twelve months to its December. */
export type StoredKind = "month" | "rolling12";

export function storedKind(kind: WindowKind): StoredKind {
  return kind === "month" ? "month" : "rolling12";
}

/** `byChannel[channelSlot - 1]`, null where nothing was counted. */
export type WindowRow = {
  month: Month;
  complete: boolean;
  joint: boolean;
  byArea: boolean;
  total: number;
  digital: number;
  selfService: number;
  byChannel: (number | null)[];
};

export type CountryWindowRow = Omit<WindowRow, "complete" | "joint" | "byArea"> & {
  over: number;
  of: number;
  inhabitantsOver: number;
  inhabitantsOf: number;
};

const month = (column: typeof windowTotal.month | typeof countryWindowTotal.month) =>
  sql<Month>`to_char(${column}, 'YYYY-MM')`;

/** For JSON rows: in an array that the driver reads, a NULL becomes NaN or 0. */
export const windowColumns = {
  month: month(windowTotal.month),
  complete: windowTotal.complete,
  joint: windowTotal.joint,
  byArea: windowTotal.byArea,
  total: windowTotal.total,
  digital: windowTotal.digital,
  selfService: windowTotal.selfService,
  byChannel: windowTotal.byChannel,
};

export const countryWindowColumns = {
  month: month(countryWindowTotal.month),
  over: countryWindowTotal.over,
  of: countryWindowTotal.of,
  inhabitantsOver: countryWindowTotal.inhabitantsOver,
  inhabitantsOf: countryWindowTotal.inhabitantsOf,
  total: countryWindowTotal.total,
  digital: countryWindowTotal.digital,
  selfService: countryWindowTotal.selfService,
  byChannel: countryWindowTotal.byChannel,
};
