import { type Window, windowCentre } from "./window";

/** A dated share that a strategy asks for. `shareBp` is in basis points (3000 = 30 %); it stands at 1 July of its year. */
export type Target = { year: number; shareBp: number; kind: "baseline" | "target" };

/** Where a year's target stands on the time axis: 1 July, the middle of the year that it is judged on. */
export function targetAt(target: Pick<Target, "year">): number {
  return target.year + 0.5;
}

/** The share that a strategy expects in a window, 0..1: the straight line between its targets, read at the window's centre. */
export function expectedShare(targets: readonly Target[], window: Window): number | null {
  const sorted = [...targets].sort((a, b) => a.year - b.year);
  const at = windowCentre(window);
  const next = sorted.findIndex((target) => targetAt(target) >= at);
  const last = sorted.at(-1);
  if (!last) return null;
  if (next === -1) return last.shareBp / 10_000; // after the last target its level holds
  const [from, to] = [sorted[next - 1], sorted[next]];
  if (!to) return null;
  if (!from) return targetAt(to) === at ? to.shareBp / 10_000 : null; // before the baseline nothing was expected
  const progress = (at - targetAt(from)) / (targetAt(to) - targetAt(from));
  return (from.shareBp + (to.shareBp - from.shareBp) * progress) / 10_000;
}

/** The target that a window still has ahead of it, or is in: the first whose year has not ended before the window does. */
export function nextTarget<T extends Target>(targets: readonly T[], window: Window): T | null {
  const year = Number(window.end.slice(0, 4));
  const ahead = targets.filter((target) => target.kind === "target" && target.year >= year);
  return ahead.sort((a, b) => a.year - b.year)[0] ?? null;
}

/** How much the share must grow a year to stand at the target on time, 0..1 a year; null once its middle has passed. */
export function neededPace(share: number, target: Pick<Target, "year" | "shareBp">, window: Window): number | null {
  const years = targetAt(target) - windowCentre(window);
  return years <= 0 ? null : (target.shareBp / 10_000 - share) / years;
}
