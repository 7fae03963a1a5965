import { addMonths, type Month } from "./month";

/** One month's inquiries, and how many of them carry the measure. */
export type MonthPart = { month: Month; measured: number; total: number };

/**
 * How far a share moved, 0..1, over the `months` calendar months that stand in both windows; `low` to `high` holds the
 * change with 90 % probability.
 */
export type Move = { before: number; after: number; change: number; months: number; low: number; high: number };

/** With fewer months in both windows a change would be the season's. */
export const FEWEST_MONTHS = 6;

/** 95th percentile of Student's t by degrees of freedom, from 5 on: 90 % lie within. */
const STUDENT = [2.015048, 1.94318, 1.894579, 1.859548, 1.833113, 1.812461, 1.795885];

/** Which way a change surely points; `none` where its interval holds no change. */
export function surely({ low, high }: Pick<Move, "low" | "high">): "up" | "down" | "none" {
  if (low > 0) return "up";
  return high < 0 ? "down" : "none";
}

/** The months of a window that were counted a number of years before, too, each beside that one. */
export function monthsInBoth(parts: readonly MonthPart[], window: readonly Month[], years: number): Paired[] {
  const counted = new Map(parts.filter(({ total }) => total > 0).map((part) => [part.month, part]));
  return window.flatMap((month) => {
    const [now, before] = [counted.get(month), counted.get(addMonths(month, -12 * years))];
    return now && before ? [{ now, before }] : [];
  });
}

export type Paired = { now: MonthPart; before: MonthPart };

/**
 * The change of a share over paired months: sums first, one division for each window. How sure it is follows from how
 * unlike its months are: each pair is left out in turn, and the changes that remain say how much one month can do
 * (the jackknife; Student's t with a degree of freedom less than the months). Null under six months.
 */
export function moved(pairs: readonly Paired[]): Move | null {
  const count = pairs.length;
  if (count < FEWEST_MONTHS) return null;
  const { before, after } = shares(pairs);
  const change = after - before;
  const without = pairs.map((_, left) => {
    const rest = shares(pairs.filter((_pair, index) => index !== left));
    return rest.after - rest.before;
  });
  const mean = without.reduce((sum, value) => sum + value, 0) / count;
  const squares = without.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const reach = (STUDENT[count - FEWEST_MONTHS] ?? 1.795885) * Math.sqrt(((count - 1) / count) * squares);
  return { before, after, change, months: count, low: change - reach, high: change + reach };
}

/** The shares of the two windows over these months, of one municipality or of several. */
export function shares(pairs: readonly Paired[]): { before: number; after: number } {
  const sum = (pick: (pair: Paired) => number) => pairs.reduce((all, pair) => all + pick(pair), 0);
  return {
    before: sum((pair) => pair.before.measured) / sum((pair) => pair.before.total),
    after: sum(({ now }) => now.measured) / sum(({ now }) => now.total),
  };
}
