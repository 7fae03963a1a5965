import type { BothWindows } from "@/db/queries/both-windows";
import { storedKind, type WindowRow } from "@/db/queries/window-sums";
import type { Month } from "@/lib/domain/month";
import { yearBefore } from "@/lib/domain/window";
import { windowOf } from "./answered-window";
import type { AnsweredWindow } from "./asked";
import type { Context } from "./context";
import type { Series } from "./figures";
import type { WindowFacts } from "./key-figures";
import { type Gap, monthsSince, municipalityPoints } from "./points";
import { pathTargets, type Year } from "./strategy";

/** One municipality's sums, oldest first. */
export type OwnWindows = { month: WindowRow[]; rolling12: WindowRow[] };

const NOTHING = { complete: false, joint: false, byArea: false, total: 0, digital: 0, selfService: 0, byChannel: [] };

export function ownRow(windows: OwnWindows, answered: Pick<AnsweredWindow, "window" | "month">) {
  return windows[storedKind(answered.window)].find(({ month }) => month === answered.month) ?? NOTHING;
}

/** The sums of the answered window beside those a year earlier, where both are complete and no break (`broken`) parts them. */
export function ownWindow(windows: OwnWindows, answered: AnsweredWindow, broken: boolean): WindowFacts {
  const now = ownRow(windows, answered);
  const before = ownRow(windows, { window: answered.window, month: yearBefore(windowOf(answered)).end });
  const both: BothWindows | null = now.complete && before.complete && !broken ? { over: 1, now, before } : null;
  const noChange = broken && now.complete && before.complete ? ("series-break" as const) : null;
  return { sum: now, both, noChange, broken: [], enough: true, comparable: now.joint };
}

/** What a target year of the municipality is judged on. */
export function ownYear(windows: OwnWindows, december: Month): Year {
  const sum = ownRow(windows, { window: "year", month: december });
  return { sum, over: sum.complete ? 1 : 0, of: 1, enough: true, comparable: sum.joint || !sum.complete };
}

/** The municipality's points, from its first month with counts to the end of the country's series. `gaps` are its incomplete months. */
export function ownSeries(
  { stamp, registers }: Context,
  { measure }: Pick<AnsweredWindow, "measure">,
  windows: OwnWindows,
  { gaps, end }: { gaps: ReadonlyMap<Month, Gap>; end: Month },
): Series {
  const question = { measure, targets: pathTargets(registers, measure), registers, today: stamp.today };
  const points = (kind: "month" | "rolling12", found?: ReadonlyMap<Month, Gap>) =>
    municipalityPoints(windows[kind], monthsSince(windows[kind], end), { ...question, kind }, found);
  return { month: points("month", gaps), rolling12: points("rolling12") };
}
