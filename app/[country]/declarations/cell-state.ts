import type { Month } from "@/lib/domain/month";

/** When a cell is counted: both months included, `to` null while it goes on. */
type Stretch = { from: Month; to: Month | null };

/** A cell as it stands in a month: counted, ended before it, counted from a later month on, or never. */
export type CellState = { is: "counted" | "ended" | "later"; stretch: Stretch } | { is: "never" };

export function cellState(stretches: readonly Stretch[], month: Month): CellState {
  const current = stretches.find(({ from, to }) => from <= month && (to === null || to >= month));
  if (current) return current.to === null ? { is: "counted", stretch: current } : { is: "ended", stretch: current };
  const latest = stretches.at(-1);
  if (!latest) return { is: "never" };
  return { is: latest.from > month ? "later" : "ended", stretch: latest };
}

/**
 * The cells that a whole channel or area stands for: those that are counted there or once were; where none was, those
 * where the municipality counts anything else.
 */
export function wholeLine(
  line: readonly number[],
  states: readonly CellState[],
  elsewhere: readonly number[],
): number[] {
  const known = line.filter((cell) => states[cell]?.is !== "never");
  return known.length > 0 ? known : [...elsewhere];
}

export type Action = "end" | "extend" | "reopen";

/** What can be decided about the chosen cells; the likeliest first. */
export function actionsFor(chosen: readonly CellState[]): Action[] {
  const has = (...states: CellState["is"][]) => chosen.some(({ is }) => states.includes(is));
  const actions: Action[] = [];
  if (has("ended")) actions.push("reopen");
  if (has("counted", "later")) actions.push("end");
  if (has("never", "ended", "later", "counted")) actions.push("extend");
  return actions;
}
