import { beforeAll, expect, test } from "vitest";
import { currentVersion } from "@/db/queries/current-version";
import { groupMember, municipalityGroup } from "@/db/schema/events";
import { version } from "@/db/schema/version";
import type { TestDatabase } from "@/db/testing";
import { ask, birk, ID, report, testWorld } from "@/lib/reports/test-world";
import { type DeliveryReport, deliveryReport } from "./delivery-page";

/** Everything of 2012 and 2013 came on 1 February 2014, and of January 2014 Ask's. */
const question = { country: "tt", today: "2014-03-15" };
let world: TestDatabase;
let before: DeliveryReport;
let board: DeliveryReport;

beforeAll(async () => {
  world = await testWorld();
  before = await deliveryReport(world.db, { ...question, today: "2014-02-05" });
  // The tenth ends at 23:00 UTC: Birk is in time by a minute, Ceder late by one.
  await report(world, ID.Birk, "2014-01", birk(20), "2014-02-10T22:59:00Z");
  await report(world, ID.Ceder, "2014-01", [[2, 1, 20]], "2014-02-10T23:01:00Z");
  await report(world, ID.Ask, "2014-02", ask(50), "2014-03-05T12:00:00Z");
  await report(world, ID.Ask, "2013-12", ask(41), "2014-02-20T08:00:00Z");
  await report(world, ID.Ask, "2014-01", ask(46), "2014-02-15T08:00:00Z");
  board = await deliveryReport(world.db, question);
});

const row = (of: DeliveryReport, name: string) => of.rows.find((one) => one.name === name);
const cell = (of: DeliveryReport, name: string, month: string) =>
  row(of, name)?.cells.find((one) => one.month === month);

test("shows the twelve latest closed months, with who has delivered the last", () => {
  expect([board.from, board.to]).toEqual(["2013-03", "2014-02"]);
  expect(board.months.at(-1)).toEqual({
    ...{ month: "2014-02", state: "preliminary", deadline: "2014-03-10", lockedOn: "2014-03-20" },
    ...{ of: 4, delivered: 1, onTime: 1, incomplete: 0 },
  });
  expect(board.months.at(-2)).toMatchObject({
    month: "2014-01",
    state: "final",
    delivered: 3,
    onTime: 2,
    incomplete: 1,
  });
});

test("in time is by the local day of the first commit, the tenth included", () => {
  expect(cell(board, "Birk", "2014-01")).toMatchObject({ state: "on_time", on: "2014-02-10" });
  expect(cell(board, "Ceder", "2014-01")).toMatchObject({ state: "incomplete", on: "2014-02-11" });
  expect(cell(board, "Birk", "2013-12")).toMatchObject({ state: "late", on: "2014-02-01" });
});

test("an incomplete month says which channel is missing", () => {
  expect(cell(board, "Ceder", "2013-07")).toMatchObject({ state: "incomplete", missing: ["phone"] });
  expect(cell(board, "Ceder", "2013-08")).toMatchObject({ state: "late", missing: [] });
});

test("a correction shows from the day of the lock on, not before it", () => {
  expect(cell(board, "Ask", "2013-12")).toMatchObject({ correctedOn: "2014-02-20", state: "late" });
  expect(cell(board, "Ask", "2014-01")).toMatchObject({ correctedOn: null, state: "on_time" });
  expect(board.corrected).toEqual({ months: 1, municipalities: 1 });
});

test("who owes: Birk February; Ceder July 2013, January, February; Dun January and February", () => {
  expect(board.rows.map(({ name, owed }) => [name, owed])).toEqual([
    ["Ask", 0],
    ["Birk", 1],
    ["Ceder", 3],
    ["Dun", 2],
  ]);
  expect(board.owed).toEqual({ municipalities: 3, months: 6 });
});

test("streaks: Ask January and February, Birk broken by February", () => {
  expect(board.rows.map(({ streak }) => streak)).toEqual([2, 0, 0, 0]);
  expect(board.longest).toEqual({ months: 2, municipalities: ["Ask"] });
});

test("in time over all that was due: three of 48", () => {
  expect(board.onTime).toEqual({ count: 3, due: 48 });
});

test("before the deadline a month is awaited, and nobody is late with it", () => {
  expect(cell(before, "Birk", "2014-01")?.state).toBe("awaited");
  expect(cell(before, "Ask", "2014-01")?.state).toBe("on_time");
  expect(before.onTime).toEqual({ count: 0, due: 44 });
  expect(before.reminder).toBe("2014-02-05");
});

test("as it stood before, with the clock of then", async () => {
  const then = await deliveryReport(world.db, { ...question, asOf: "2014-02-05T12:00:00Z" });
  expect(then).toMatchObject({ version: before.version, to: "2014-01", today: "2014-02-01" });
  expect(then.rows.map(({ cells }) => cells)).toEqual(before.rows.map(({ cells }) => cells));
});

test("nothing is expected before anybody delivered", async () => {
  const early = await deliveryReport(world.db, { ...question, from: "2011-11", to: "2012-01" });
  expect(early.rows[0]?.cells.map(({ state }) => state)).toEqual(["not_expected", "not_expected", "late"]);
  expect(early.months.map(({ of }) => of)).toEqual([0, 0, 4]);
  const earlier = await deliveryReport(world.db, { ...question, from: "2011-01", to: "2011-11" });
  expect(earlier.owed).toEqual({ municipalities: 0, months: 0 });
});

test("a region narrows everything; an unknown one leaves nothing", async () => {
  expect((await deliveryReport(world.db, { ...question, region: "Nord" })).rows).toHaveLength(4);
  const nowhere = await deliveryReport(world.db, { ...question, region: "Syd" });
  expect([nowhere.rows, nowhere.regions]).toEqual([[], ["Nord"]]);
});

test("a group narrows everything to its members; one that does not exist is said", async () => {
  const { db } = world;
  const sinceVersion = (await currentVersion(db)).number + 1;
  const at = new Date("2014-03-10T12:00:00Z");
  await db.insert(version).values({ number: sinceVersion, at, kind: "group", country: "tt", by: "Test" });
  await db.insert(municipalityGroup).values({ id: 77, country: "tt", code: "two", name: "De to", sinceVersion });
  for (const municipalityId of [ID.Birk, ID.Dun])
    await db.insert(groupMember).values({ groupId: 77, municipalityId, sinceVersion });
  const of = await deliveryReport(db, { ...question, group: "two" });
  expect(of.rows.map(({ name }) => name)).toEqual(["Birk", "Dun"]);
  expect(of.months.at(-2)).toMatchObject({ month: "2014-01", of: 2, delivered: 1 });
  expect([of.group, of.groups]).toEqual([{ code: "two", name: "De to" }, [{ code: "two", name: "De to" }]]);
  await expect(deliveryReport(db, { ...question, group: "none" })).rejects.toMatchObject({ code: "not-found" });
});

test("more months than fit are refused", async () => {
  await expect(deliveryReport(world.db, { ...question, from: "2000-01" })).rejects.toMatchObject({ code: "invalid" });
  await expect(deliveryReport(world.db, { ...question, from: "2014-05", to: "2014-01" })).rejects.toMatchObject({
    code: "invalid",
  });
});
