import { expect, test } from "vitest";
import { inOrder, type LeagueColumn, type Order, openingOrder } from "./league-order";

/** By name. Birk and Dun share 0.3; Eg has no share, Ask no price. */
const items = [
  { name: "Ask", share: 0.4, cost: null },
  { name: "Birk", share: 0.3, cost: 30 },
  { name: "Ceder", share: 0.2, cost: 20 },
  { name: "Dun", share: 0.3, cost: 30 },
  { name: "Eg", share: null, cost: 10 },
];

function sorted(column: LeagueColumn, order: Order) {
  const league = inOrder(items, (of, item) => (of === "cost" ? item.cost : item.share), { column, order });
  const tie = (tied: boolean) => (tied ? "=" : "");
  return [
    league.ranked.map(({ item, rank, tied }) => `${rank}${tie(tied)} ${item.name}`).join(", "),
    league.unranked.map(({ name }) => name).join(", "),
  ];
}

test.each<[LeagueColumn, Order, string, string]>([
  ["share", "desc", "1 Ask, 2= Birk, 2= Dun, 4 Ceder", "Eg"],
  ["share", "asc", "1 Ceder, 2= Birk, 2= Dun, 4 Ask", "Eg"],
  ["rank", "asc", "1 Ask, 2= Birk, 2= Dun, 4 Ceder", "Eg"],
  ["rank", "desc", "4 Ceder, 2= Dun, 2= Birk, 1 Ask", "Eg"],
  ["name", "asc", "1 Ask, 2= Birk, 4 Ceder, 2= Dun", "Eg"],
  ["name", "desc", "2= Dun, 4 Ceder, 2= Birk, 1 Ask", "Eg"],
  ["cost", "asc", "1 Eg, 2 Ceder, 3= Birk, 3= Dun", "Ask"],
  ["cost", "desc", "1= Birk, 1= Dun, 3 Ceder, 4 Eg", "Ask"],
])("by %s, %s: %s, and without a rank %s", (column, order, ranks, unranked) => {
  expect(sorted(column, order)).toEqual([ranks, unranked]);
});

test("a column opens with the best first", () => {
  expect(["share", "change", "selfService", "total"].map((column) => openingOrder(column as LeagueColumn))).toEqual(
    Array(4).fill("desc"),
  );
  expect(["rank", "name", "gap", "missing", "cost"].map((column) => openingOrder(column as LeagueColumn))).toEqual(
    Array(5).fill("asc"),
  );
});

test("nobody to rank is an empty league", () => {
  expect(inOrder([], () => 1, { column: "share", order: "desc" })).toEqual({ ranked: [], unranked: [] });
});
