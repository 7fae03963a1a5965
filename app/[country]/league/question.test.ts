import { expect, test } from "vitest";
import { leagueAddress, leagueAsked } from "./question";

test("an address without anything asks for the whole country by share", () => {
  expect(leagueAsked({})).toEqual({ measure: "digital", window: "rolling12", filter: {}, sort: "share", page: 1 });
});

test("what the address says is read, what is none of ours is not", () => {
  const params = { sort: "cost", order: "desc", size: "20-50", wave: "2", region: "Region Nordjylland", own: "0791" };
  expect(leagueAsked({ ...params, page: "3" })).toMatchObject({
    ...{ sort: "cost", order: "desc", own: "0791", page: 3 },
    filter: { size: "20-50", wave: 2, region: "Region Nordjylland" },
  });
  const wrong = leagueAsked({ sort: "luck", order: "up", size: "huge", wave: "9", own: "<b>", page: "0" });
  expect(wrong).toMatchObject({ sort: "share", filter: {}, page: 1 });
  expect(wrong).not.toHaveProperty("order");
  expect(wrong).not.toHaveProperty("own");
});

test("who is compared is a municipality and how; without the municipality the how says nothing", () => {
  expect(leagueAsked({ near: "0101", nearest: "5", same: "kind" }).filter).toEqual({
    ...{ near: "0101", nearest: 5, same: "kind" },
  });
  expect(leagueAsked({ near: "0101", nearest: "0", same: "luck" }).filter).toEqual({ near: "0101" });
  expect(leagueAsked({ nearest: "5", same: "region" }).filter).toEqual({});
});

test("another question opens its first page and keeps the rest", () => {
  const search = "window=year&month=2013-12&page=4&size=20-50";
  expect(leagueAddress("/dk/league", search, { sort: "cost" })).toBe(
    "/dk/league?window=year&month=2013-12&size=20-50&sort=cost",
  );
  expect(leagueAddress("/dk/league", search, { page: 5 })).toContain("page=5");
  expect(leagueAddress("/dk/league", "size=20-50", { size: "" })).toBe("/dk/league");
});
