import type { BothWindows } from "@/db/queries/both-windows";
import { type StoredKind, storedKind, type WindowRow } from "@/db/queries/window-sums";
import { type Month, monthIndex } from "@/lib/domain/month";
import { yearBefore } from "@/lib/domain/window";
import { windowOf } from "@/lib/reports/answered-window";
import type { AnsweredWindow } from "@/lib/reports/asked";
import type { Context } from "@/lib/reports/context";
import type { Series } from "@/lib/reports/figures";
import type { WindowFacts } from "@/lib/reports/key-figures";
import { windowsBefore } from "@/lib/reports/lineage-sums";
import { type Gap, monthsSince, municipalityPoints } from "@/lib/reports/points";
import { pathTargets, type Year } from "@/lib/reports/strategy";

/** One municipality's sums, oldest first. */
export type OwnWindows = {
  month: WindowRow[];
  rolling12: WindowRow[];
  /** A window of what the municipality is made of in the month `asOf`. Where it is left out, that never changed. */
  earlier?: (kind: StoredKind, month: Month, asOf: Month) => WindowRow | undefined;
};

export async function ownWindows({ sums, lineage }: Context, id: number): Promise<OwnWindows> {
  const [month, rolling12] = await Promise.all([sums.municipality(id, "month"), sums.municipality(id, "rolling12")]);
  if (!lineage.hasPredecessors(id)) return { month, rolling12 };
  return { month, rolling12, earlier: await windowsBefore(sums, lineage, id) };
}

/** Whose sheets make up the municipality's month, as it was then or when it began. */
export function monthMembers({ lineage }: Pick<Context, "lineage">, id: number): (month: Month) => readonly number[] {
  const start = lineage.startOf(id) ?? 0;
  return (month) => lineage.membersIn(id, monthIndex(month), Math.max(monthIndex(month), start)) ?? [];
}

const NOTHING = { complete: false, joint: false, byArea: false, total: 0, digital: 0, selfService: 0, byChannel: [] };

export function ownRow(windows: OwnWindows, answered: Pick<AnsweredWindow, "window" | "month">) {
  return windows[storedKind(answered.window)].find(({ month }) => month === answered.month) ?? NOTHING;
}

/** The sums of the answered window beside those a year earlier, where both are complete and no break (`broken`) parts them. */
export function ownWindow(windows: OwnWindows, answered: AnsweredWindow, broken: boolean): WindowFacts {
  const now = ownRow(windows, answered);
  const before = rowBefore(windows, answered);
  const both: BothWindows | null = now.complete && before.complete && !broken ? { over: 1, now, before } : null;
  const noChange = broken && now.complete && before.complete ? ("series-break" as const) : null;
  return { sum: now, both, noChange, broken: [], enough: true, comparable: now.joint };
}

/** A year earlier, of what the municipality is made of now. */
export function rowBefore(windows: OwnWindows, answered: AnsweredWindow) {
  const { end } = yearBefore(windowOf(answered));
  if (!windows.earlier) return ownRow(windows, { window: answered.window, month: end });
  return windows.earlier(storedKind(answered.window), end, answered.month) ?? NOTHING;
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
  { gaps, end, corrected }: { gaps: ReadonlyMap<Month, Gap>; end: Month; corrected: ReadonlySet<Month> },
): Series {
  const question = { measure, targets: pathTargets(registers, measure), registers, today: stamp.today, corrected };
  const points = (kind: "month" | "rolling12", found?: ReadonlyMap<Month, Gap>) =>
    municipalityPoints(windows[kind], monthsSince(windows[kind], end), { ...question, kind }, found);
  return { month: points("month", gaps), rolling12: points("rolling12") };
}
