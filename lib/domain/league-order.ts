import { type Direction, type Ranked, ranked } from "./rank";

/** What a league can be sorted by. */
export const LEAGUE_COLUMNS = [
  "rank",
  "name",
  "share",
  "change",
  "distance",
  "gap",
  "missing",
  "digital",
  "selfService",
  "cost",
  "total",
] as const;

export type LeagueColumn = (typeof LEAGUE_COLUMNS)[number];

export type Order = "asc" | "desc";

/** The columns with numbers of their own; a rank and a name follow the share. */
export type ValueColumn = Exclude<LeagueColumn, "rank" | "name">;

/** Best first: what is small is good in these, what is large in the others. */
const SMALL_FIRST: readonly LeagueColumn[] = ["rank", "name", "gap", "missing", "cost"];

/** The order in which a column opens. */
export function openingOrder(column: LeagueColumn): Order {
  return SMALL_FIRST.includes(column) ? "asc" : "desc";
}

/** Whose values make the ranks. */
export function rankedBy(column: LeagueColumn): ValueColumn {
  return column === "rank" || column === "name" ? "share" : column;
}

export function directionOf(column: LeagueColumn, order: Order): Direction {
  if (column === "rank" || column === "name") return "highest-first";
  return order === "desc" ? "highest-first" : "lowest-first";
}

/**
 * A league in the order asked for. Ranks are by the sorted column's own values in that direction; sorted by rank or name
 * they are the share's, highest first. `items` come by name, and ties keep that order.
 */
export function inOrder<T>(
  items: readonly T[],
  value: (column: ValueColumn, item: T) => number | null,
  { column, order }: { column: LeagueColumn; order: Order },
): { ranked: Ranked<T>[]; unranked: T[] } {
  const by = rankedBy(column);
  const league = ranked(items, (item) => value(by, item), directionOf(column, order));
  if (column === "name") {
    const place = new Map(items.map((item, index) => [item, index]));
    league.ranked.sort((a, b) => (place.get(a.item) ?? 0) - (place.get(b.item) ?? 0));
  }
  const turned = (column === "name" || column === "rank") && order === "desc";
  return turned ? { ...league, ranked: league.ranked.toReversed() } : league;
}
