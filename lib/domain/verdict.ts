import type { MonthState } from "./month";
import { expectedShare, type Target } from "./path";
import { type Measure, measured, share, type WindowSum } from "./share";
import type { Window } from "./window";

export type VerdictReason = "incomplete" | "no-inquiries" | "no-path" | "not-final" | "too-few" | "not-comparable";

export type Verdict =
  | { word: "reached" | "not_reached" | "ahead" | "on_path" | "behind" }
  | { word: "none"; reason: VerdictReason };

/** Within one percentage point of the path, unrounded, counts as on it. */
export const ON_PATH = 0.01;

/** Has a finished year reached its target? In whole numbers: 299 of 1000 is not 30 %. */
export function reaches(digital: number, total: number, shareBp: number): boolean {
  return BigInt(digital) * 10_000n >= BigInt(shareBp) * BigInt(total);
}

/**
 * One word for a window. `targets` are those of the measure; `state` is the window's last month;
 * `enough` is false where a joint figure stands for less than 80 % of the inhabitants.
 */
export function verdict(sum: WindowSum, { targets, window, measure, state, enough }: VerdictQuestion): Verdict {
  if (targets.length === 0) return { word: "none", reason: "no-path" };
  if (!sum.complete) return { word: "none", reason: "incomplete" };
  if (!enough) return { word: "none", reason: "too-few" };
  if (state !== "final") return { word: "none", reason: "not-final" };
  const value = share(sum, measure);
  if (value === null) return { word: "none", reason: "no-inquiries" };
  const judged =
    window.kind === "year" && targets.find((t) => t.kind === "target" && String(t.year) === window.end.slice(0, 4));
  if (judged) return { word: reaches(measured(sum, measure), sum.total, judged.shareBp) ? "reached" : "not_reached" };
  const path = expectedShare(targets, window);
  if (path === null) return { word: "none", reason: "no-path" };
  if (Math.abs(value - path) <= ON_PATH) return { word: "on_path" };
  return { word: value > path ? "ahead" : "behind" };
}

export type VerdictQuestion = {
  targets: readonly Target[];
  window: Window;
  measure: Measure;
  state: MonthState;
  enough: boolean;
};

/** How many inquiries of the window must move before the target is reached; never below zero. */
export function missingInquiries(digital: number, total: number, shareBp: number): number {
  const short = BigInt(shareBp) * BigInt(total) - 10_000n * BigInt(digital);
  return short <= 0n ? 0 : Number((short + 9_999n) / 10_000n);
}
