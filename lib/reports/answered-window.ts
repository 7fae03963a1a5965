import type { CountryWindowRow } from "@/db/queries/window-sums";
import { firstDay, type Month } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";
import {
  isWindowEnd,
  latestWindowEnd,
  type Window,
  type WindowKind,
  windowStart,
  windowState,
} from "@/lib/domain/window";
import { AppError } from "@/lib/errors";
import type { AnsweredWindow, Stamp } from "./asked";

type Asked = { measure: Measure; window: WindowKind; month?: Month | undefined };

/**
 * The window that is answered. Without a month: the latest that is final, or, where the country's counts end earlier,
 * the latest of those. `months` are the country's months, oldest first.
 */
export function answeredWindow(
  asked: Asked,
  stamp: Stamp,
  lockDay: number,
  months: readonly CountryWindowRow[],
): AnsweredWindow {
  const month = asked.month ?? latestWindowEnd(asked.window, latestWithCounts(months, stamp.lastFinal));
  if (!isWindowEnd(asked.window, month))
    throw new AppError("invalid", `A year is named by its December: ${month} is none.`, {
      parameter: "month",
      value: month,
    });
  const window: Window = { kind: asked.window, end: month };
  return {
    measure: asked.measure,
    window: asked.window,
    month,
    from: windowStart(window),
    state: windowState(window, stamp.today, lockDay),
  };
}

function latestWithCounts(months: readonly CountryWindowRow[], lastFinal: Month): Month {
  return months.findLast((row) => row.month <= lastFinal && row.over > 0)?.month ?? lastFinal;
}

export function windowOf(answered: AnsweredWindow): Window {
  return { kind: answered.window, end: answered.month };
}

/** The first day of a window's last month: who exists then is counted. */
export function endDay(answered: AnsweredWindow): string {
  return firstDay(answered.month);
}
